import type { CompressedAsset } from './compressed-asset.ts'

/** One compressed asset per address: the current one. Callers who come while it is made wait for the same work. */
export class AssetCache {
  readonly #entries = new Map<string, { readonly version: string; readonly asset: Promise<CompressedAsset> }>()

  current(address: string, version: string, make: () => Promise<CompressedAsset>): Promise<CompressedAsset> {
    const entry = this.#entries.get(address)
    if (entry?.version === version) return entry.asset
    const asset = make()
    this.#entries.set(address, { version, asset })
    // A failure must not be remembered.
    asset.catch(() => this.#entries.delete(address))
    return asset
  }
}
