import { consoleArt, ICONS, PORTRAIT } from './art.ts'
import { renderCustomers, renderPage, renderPlans, serviceMark, type PageOptions } from './layout.ts'

export function renderHome(options: PageOptions): string {
  const { words, thirdPartyUrl, marketing } = options
  const { hero, tour, reviews, quote, pricing, paths } = words
  const score = `<p class="score"><span aria-hidden="true">★★★★★</span> ${reviews.text}</p>`
  const main = `
<section class="hero">
  <div class="wrap">
    <div>
      <p class="kicker">${hero.kicker}</p>
      <h1>${hero.heading}</h1>
      <p class="lead">${hero.text}</p>
      <p class="acts">
        <a class="button" href="${paths.pricing}" data-assent-track="hero_trial">${hero.primary}</a>
        <a class="button ghost" href="${paths.pricing}" data-assent-track="hero_pricing">${hero.secondary}</a>
      </p>
      <p class="small-print">${hero.small}</p>
    </div>
    ${consoleArt(hero.art)}
  </div>
</section>
${renderCustomers(words.nav.customers)}
<section id="features">
  <div class="wrap">
    <h2>${words.featuresHeading}</h2>
    <div class="features">
${words.features.map(({ icon, name, text }) => `      <article>${ICONS[icon]}<h3>${name}</h3><p>${text}</p></article>`).join('\n')}
    </div>
  </div>
</section>
<section id="tour" class="tinted">
  <div class="wrap tour">
    <div>
      <h2>${tour.heading}</h2>
      <p class="lead">${tour.text}</p>
      <ul class="ticks">${tour.points.map((point) => `<li>${point}</li>`).join('')}</ul>
    </div>
    ${
      marketing
        ? `<!-- A frame waits with its address in data-src; Assent puts a placeholder in its place. -->
    <iframe class="video" title="${tour.frame}" width="640" height="360" data-consent="marketing"${serviceMark(options, 'video')} data-src="${thirdPartyUrl}/clipstream/player"></iframe>
    <noscript><p class="more"><a href="${thirdPartyUrl}/clipstream/player">${tour.frame}</a></p></noscript>`
        : consoleArt(hero.art)
    }
  </div>
</section>
<section>
  <div class="wrap proof">
    <figure>
      ${PORTRAIT}
      <blockquote><p>${quote.text}</p></blockquote>
      <figcaption><b>${quote.name}</b><br>${quote.role}</figcaption>
    </figure>
    <div class="reviews">
      <h2>${reviews.heading}</h2>
      ${
        marketing
          ? `<!-- Any piece of HTML can wait in a template. -->
      <template data-consent="marketing"${serviceMark(options, 'ad-tag')}>
        ${score}
        <script src="${thirdPartyUrl}/reviews.js"></script>
      </template>
      <p class="waiting">${reviews.blocked}</p>`
          : score
      }
    </div>
  </div>
</section>
<section id="pricing" class="tinted">
  <div class="wrap">
    <h2>${pricing.heading}</h2>
    <p class="lead">${pricing.text}</p>
    ${renderPlans(words)}
    <p class="more"><a href="${paths.pricing}" data-assent-track="all_plans">${pricing.all}</a></p>
  </div>
</section>`
  return renderPage(options, {
    title: words.title,
    twin: paths.homeTwin,
    main,
    thirdParties: ['pagepulse', 'adreach', 'reviews'],
  })
}
