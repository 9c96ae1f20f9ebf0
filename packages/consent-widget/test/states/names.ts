/** Everything a person may see of the widget. */
export const STATE_NAMES = [
  'bar',
  'box',
  'corner',
  'top',
  'preferences',
  'changing',
  'end of preferences',
  'receipt',
  'form',
  'errors',
  'review',
  'sent',
  'placeholder',
  'small placeholder',
  'reload',
  'control',
] as const
export type State = (typeof STATE_NAMES)[number]
