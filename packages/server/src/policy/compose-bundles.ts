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
    const bundle = composeTexts(policy, uiTexts, language)
    return [{ language, hash: contentHash(bundle), json: canonicalJson(bundle) }]
  })
}

/** The languages of a policy that the banner could not be shown in. */
export function judgeLanguages(
  policy: Policy,
  widget: Pick<WidgetFiles, 'readUiTexts' | 'languages'>,
): readonly Remark[] {
  return policy.policy.languages.flatMap((language, index): Remark[] =>
    widget.readUiTexts(language) === undefined
      ? [
          {
            code: 'LANGUAGE_WITHOUT_WIDGET_TEXTS',
            path: ['policy', 'languages', index],
            message: `The widget does not speak ${language}.`,
            got: language,
            allowed: widget.languages,
          },
        ]
      : [],
  )
}
