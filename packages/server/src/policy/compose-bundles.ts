import { show } from '@assent/shared'
import { limitedKindsWords } from '../notices/limited-kinds.domain.ts'
import type { WidgetFiles } from '../sites/widget-files.ts'
import { canonicalJson, contentHash } from './content-hash.ts'
import { composeTexts } from './manifest.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import type { StoredText } from './policy.store.ts'
import type { Policy } from './policy.types.ts'

/** The text bundles of a policy, one for each of its languages that the widget speaks, in the policy's order. */
export function composeBundles(policy: Policy, widget: Pick<WidgetFiles, 'readUiTexts'>): readonly StoredText[] {
  return policy.policy.languages.flatMap((language) => {
    const uiTexts = widget.readUiTexts(language)
    if (uiTexts === undefined) return []
    const bundle = composeTexts(policy, uiTexts, language, limitedKindsWords(policy, language))
    return [{ language, hash: contentHash(bundle), json: canonicalJson(bundle) }]
  })
}

/** The languages of a policy that the banner could not be shown in, and words of its own for the widget that do not fit. */
export function judgeLanguages(
  policy: Policy,
  widget: Pick<WidgetFiles, 'readUiTexts' | 'languages'>,
): readonly Remark[] {
  return policy.policy.languages.flatMap((language, index): Remark[] => {
    const words = widget.readUiTexts(language)
    if (words !== undefined) return judgeUi(language, policy.texts[language]?.ui ?? {}, words)
    return [
      {
        code: 'LANGUAGE_WITHOUT_WIDGET_TEXTS',
        path: ['policy', 'languages', index],
        message: `The widget does not speak ${language}.`,
        got: language,
        allowed: widget.languages,
      },
    ]
  })
}

function judgeUi(
  language: string,
  ui: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): Remark[] {
  return Object.entries(ui).flatMap(([key, text]): Remark[] => {
    const path = ['texts', language, 'ui', key]
    const original = Object.hasOwn(words, key) ? words[key] : undefined
    if (original === undefined)
      return [
        {
          code: 'TEXT_UNKNOWN',
          path,
          at: 'key',
          message: `The widget has no such words: ${show(key)}.`,
          got: key,
          allowed: Object.keys(words),
        },
      ]
    const [needed, got] = [placeholdersOf(original), placeholdersOf(text)]
    return needed.join() === got.join()
      ? []
      : [
          {
            code: 'TEXT_PLACEHOLDERS',
            path,
            message: `${key} has ${got.join(', ') || 'no placeholder'}; needed: ${needed.join(', ') || 'none'}.`,
          },
        ]
  })
}

function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort()
}
