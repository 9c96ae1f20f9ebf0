/** What the dialog shows of a receipt; the whole is for whoever it is shown to. */
export interface ReadReceipt {
  readonly id: string
  /** ISO 8601. */
  readonly recordedAt: string
  readonly purposes: readonly { readonly name: string; readonly state: string }[]
}

/** Reads the content of a receipt as it came from the server; undefined when it is none. Its signature is not checked here. */
export function readReceipt(jws: string): ReadReceipt | undefined {
  try {
    const text = atob(jws.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
    const { record } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly record: {
        readonly record_id: string
        readonly events: readonly { readonly event_time: string }[]
        readonly purposes: readonly { readonly name: string; readonly event_state: string }[]
      }
    }
    return {
      id: record.record_id,
      recordedAt: record.events[0]!.event_time,
      purposes: record.purposes.map(({ name, event_state: state }) => ({ name, state })),
    }
  } catch {
    return undefined
  }
}
