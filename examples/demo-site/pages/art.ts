/** The site's pictures, drawn here so that the page asks no other origin for them. */

const icon = (path: string): string =>
  `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`

export const ICONS = {
  route: icon(
    '<circle cx="5" cy="6" r="2"/><circle cx="19" cy="18" r="2"/><path d="M7 6h7a3 3 0 0 1 0 6h-4a3 3 0 0 0 0 6h7"/>',
  ),
  wave: icon('<path d="M3 12h2M7 8v8M11 5v14M15 9v6M19 11v2"/>'),
  chart: icon('<path d="M4 20V4M4 20h16"/><path d="M8 16l4-5 3 3 5-7"/>'),
  bolt: icon('<path d="M13 3L5 14h6l-1 7 8-11h-6z"/>'),
  shield: icon('<path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z"/><path d="M9 12l2 2 4-4"/>'),
  plug: icon('<path d="M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4"/>'),
} as const

export const LOGO = `<svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="var(--brand)"/><path d="M8 18a8 8 0 0 1 16 0" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><rect x="6" y="17" width="5" height="8" rx="2.5" fill="#ffb84d"/><rect x="21" y="17" width="5" height="8" rx="2.5" fill="#ffb84d"/></svg>`

const row = (y: number, colour: string, width: number, time: string): string => `
    <rect x="44" y="${y}" width="196" height="44" rx="12" fill="var(--card)" stroke="var(--line)"/>
    <circle cx="68" cy="${y + 22}" r="11" fill="${colour}"/>
    <rect x="88" y="${y + 12}" width="${width}" height="7" rx="3.5" fill="var(--ink)" opacity=".75"/>
    <rect x="88" y="${y + 25}" width="${width - 22}" height="6" rx="3" fill="var(--ink)" opacity=".22"/>
    <text x="224" y="${y + 27}" text-anchor="end" font-size="12" font-weight="600" fill="var(--soft)">${time}</text>`

/** The console in the hero: a queue, a chart and an agent. */
export function consoleArt(title: string): string {
  return `<svg class="console" viewBox="12 12 576 416" role="img" aria-label="${title}">
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#6d7cff"/><stop offset="1" stop-color="#3b4cca"/></linearGradient>
    <linearGradient id="area" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6d7cff" stop-opacity=".45"/><stop offset="1" stop-color="#6d7cff" stop-opacity="0"/></linearGradient>
    <clipPath id="face"><rect x="264" y="84" width="308" height="182" rx="16"/></clipPath>
  </defs>
  <rect x="12" y="12" width="576" height="416" rx="22" fill="var(--panel)" stroke="var(--line)"/>
  <circle cx="38" cy="38" r="5.5" fill="#ff6b6b"/><circle cx="57" cy="38" r="5.5" fill="#ffb84d"/><circle cx="76" cy="38" r="5.5" fill="#51cf66"/>
  <rect x="210" y="30" width="180" height="16" rx="8" fill="var(--line)"/>
  <line x1="12" y1="62" x2="588" y2="62" stroke="var(--line)"/>
  ${row(84, '#ffb84d', 96, '0:08')}${row(138, '#51cf66', 78, '0:21')}${row(192, '#6d7cff', 104, '0:34')}
  <g clip-path="url(#face)">
    <rect x="264" y="84" width="308" height="182" fill="url(#sky)"/>
    <circle cx="520" cy="112" r="70" fill="#fff" opacity=".08"/><circle cx="300" cy="250" r="90" fill="#fff" opacity=".07"/>
    <path d="M330 290c4-58 42-80 88-80s84 22 88 80z" fill="#ffb84d"/>
    <path d="M398 196h40v30a20 20 0 0 1-40 0z" fill="#e8a077"/>
    <circle cx="418" cy="168" r="42" fill="#f2b38c"/>
    <path d="M374 170c-6-42 20-62 46-62 30 0 52 22 44 62-6-18-14-26-20-30-16 8-44 8-58 2-4 6-10 14-12 28z" fill="#2b2350"/>
    <path d="M372 172a46 46 0 0 1 92 0" fill="none" stroke="#1a1740" stroke-width="7"/>
    <rect x="362" y="164" width="15" height="28" rx="7" fill="#1a1740"/><rect x="459" y="164" width="15" height="28" rx="7" fill="#1a1740"/>
    <path d="M370 190c2 20 18 26 32 26" fill="none" stroke="#1a1740" stroke-width="4"/><circle cx="404" cy="216" r="5" fill="#1a1740"/>
    <circle cx="404" cy="168" r="4" fill="#2b2350"/><circle cx="434" cy="168" r="4" fill="#2b2350"/>
    <path d="M408 186q10 9 22 0" fill="none" stroke="#2b2350" stroke-width="3.4" stroke-linecap="round"/>
  </g>
  <rect x="282" y="102" width="86" height="26" rx="13" fill="#0b0d2a" opacity=".55"/><circle cx="298" cy="115" r="5" fill="#51cf66"/><text x="310" y="119.500" font-size="12.500" font-weight="600" fill="#fff">02:47</text>
  <rect x="44" y="284" width="528" height="120" rx="16" fill="var(--card)" stroke="var(--line)"/>
  <rect x="64" y="302" width="92" height="8" rx="4" fill="var(--ink)" opacity=".7"/>
  <path d="M64 380c40-4 52-34 88-32s46 26 84 16 50-44 92-42 48 32 88 22 56-36 104-34v74H64z" fill="url(#area)"/>
  <path d="M64 380c40-4 52-34 88-32s46 26 84 16 50-44 92-42 48 32 88 22 56-36 104-34" fill="none" stroke="#6d7cff" stroke-width="3.500" stroke-linecap="round"/>
  <circle cx="520" cy="310" r="7" fill="#ffb84d" stroke="var(--card)" stroke-width="3"/>
</svg>`
}

export const PORTRAIT = `<svg class="portrait" viewBox="0 0 96 96" aria-hidden="true"><defs><clipPath id="round"><circle cx="48" cy="48" r="48"/></clipPath></defs><g clip-path="url(#round)"><rect width="96" height="96" fill="#ffd8a8"/><path d="M12 108c2-28 16-38 36-38s34 10 36 38z" fill="#3b4cca"/><path d="M40 56h16v14a8 8 0 0 1-16 0z" fill="#c98b66"/><circle cx="48" cy="42" r="19" fill="#dba17d"/><path d="M27 60c-6-30 4-44 22-44s28 14 20 44c-2-12-6-22-12-26-10 5-22 4-26 2-3 6-4 14-4 24z" fill="#3a2a1d"/><circle cx="42" cy="43" r="2" fill="#3a2a1d"/><circle cx="55" cy="43" r="2" fill="#3a2a1d"/><path d="M43 51q5 4 10 0" fill="none" stroke="#3a2a1d" stroke-width="2" stroke-linecap="round"/></g></svg>`

/** Names of customers that exist only here. */
export const CUSTOMERS = ['Lumen Bikes', 'Norte Seguros', 'Halden Air', 'Pictor', 'Casa Verde'] as const
