import type { RightsRequestKind } from '@assent/shared'
import type { RightsLanguage } from './rights-languages.ts'

/** What each kind of request asks for, as the object of "your request …". */
export const KIND_WORDS: Readonly<Record<RightsLanguage, Readonly<Record<RightsRequestKind, string>>>> = {
  en: {
    access: 'to see your personal data (Art. 15 GDPR)',
    rectification: 'to correct your personal data (Art. 16 GDPR)',
    erasure: 'to erase your personal data (Art. 17 GDPR)',
    restriction: 'to restrict the use of your personal data (Art. 18 GDPR)',
    portability: 'to receive your personal data in a portable format (Art. 20 GDPR)',
    objection: 'to object to the use of your personal data (Art. 21 GDPR)',
    withdrawal: 'to withdraw your consent (Art. 7(3) GDPR)',
    'automated-decision': 'to have an automated decision reviewed by a person (Art. 22 GDPR)',
  },
  es: {
    access: 'de acceso a sus datos personales (art. 15 RGPD)',
    rectification: 'de rectificación de sus datos personales (art. 16 RGPD)',
    erasure: 'de supresión de sus datos personales (art. 17 RGPD)',
    restriction: 'de limitación del tratamiento de sus datos personales (art. 18 RGPD)',
    portability: 'de portabilidad de sus datos personales (art. 20 RGPD)',
    objection: 'de oposición al tratamiento de sus datos personales (art. 21 RGPD)',
    withdrawal: 'de retirada de su consentimiento (art. 7.3 RGPD)',
    'automated-decision': 'de revisión humana de una decisión automatizada (art. 22 RGPD)',
  },
}
