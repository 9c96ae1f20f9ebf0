/** Contrast of two computed colours, in whatever notation, by the formula of WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const [bright, dim] = [one, other]
    .map((colour) => {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const value = part / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05
    })
    .sort((a, b) => b - a)
  return bright! / dim!
}
