import { AssentProvider } from '@assent/consent-widget/react'

export const metadata = { title: 'Assent with Next.js', icons: 'data:,' }

const endpoint = process.env.NEXT_PUBLIC_ASSENT_URL ?? 'http://127.0.0.1:4000'
const siteKey = process.env.NEXT_PUBLIC_ASSENT_SITE ?? 'demo/www'

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body style={{ font: '16px/1.5 system-ui', maxWidth: '40rem', margin: '2rem auto', padding: '0 1rem' }}>
        <AssentProvider siteKey={siteKey} endpoint={endpoint} control={false}>
          {children}
        </AssentProvider>
      </body>
    </html>
  )
}
