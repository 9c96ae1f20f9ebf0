/** Registers every element; on a server it does nothing. This file and the `define.ts` of each element are the only ones that touch the registry. */
import './elements/consent-banner/define.ts'
import './elements/consent-placeholder/define.ts'
import './elements/consent-preferences/define.ts'
import './elements/consent-receipt/define.ts'
import './elements/privacy-notice/define.ts'
import './elements/reload-notice/define.ts'
import './elements/rights-request-form/define.ts'
