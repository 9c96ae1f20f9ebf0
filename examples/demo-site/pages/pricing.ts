import { renderCustomers, renderPage, renderPlans, type PageOptions } from './layout.ts'

export function renderPricing(options: PageOptions): string {
  const { words } = options
  const main = `
<section class="hero plain">
  <div class="wrap">
    <div>
      <h1>${words.pricing.heading}</h1>
      <p class="lead">${words.pricing.text}</p>
    </div>
  </div>
</section>
<section class="close">
  <div class="wrap">${renderPlans(words)}</div>
</section>
${renderCustomers(words.nav.customers)}
<section>
  <div class="wrap questions">
    <h2>${words.questionsHeading}</h2>
${words.questions.map(({ ask, answer }, index) => `    <details${index === 0 ? ' open' : ''}><summary data-assent-track="question_${index + 1}">${ask}</summary><p>${answer}</p></details>`).join('\n')}
  </div>
</section>`
  return renderPage(options, {
    title: words.pricingTitle,
    twin: words.paths.pricingTwin,
    main,
    thirdParties: ['pagepulse', 'adreach'],
  })
}
