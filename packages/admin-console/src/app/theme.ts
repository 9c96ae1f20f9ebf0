/** Follows the system's light or dark setting: the kit switches by a class, not by a media query. */
export function followColorScheme(root: HTMLElement, media: MediaQueryList): () => void {
  const apply = (): void => {
    root.classList.toggle('wa-dark', media.matches)
    root.classList.toggle('wa-light', !media.matches)
  }
  apply()
  media.addEventListener('change', apply)
  return () => media.removeEventListener('change', apply)
}
