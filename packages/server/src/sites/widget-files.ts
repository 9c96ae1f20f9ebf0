/** The built widget, as the server hands it out. Implemented by `read-widget-files.ts`. */
export interface WidgetFiles {
  /** The core of the script tag, JavaScript; the manifest goes before its code. */
  readonly core: string
  /** Lazily loaded files by name. Their names carry a hash of their content, so they are cached for ever. */
  readonly files: ReadonlyMap<string, WidgetFile>
  /** The widget's own words in a language; undefined when it does not speak it. */
  readUiTexts(language: string): UiTexts | undefined
  /** Languages it speaks. */
  readonly languages: readonly string[]
  /** Keys of those of its words that banner, placeholder and control show. */
  readonly briefKeys: readonly string[]
}

export interface WidgetFile {
  readonly body: Buffer
  /** Media type. */
  readonly type: string
}

export type UiTexts = Readonly<Record<string, string>>
