import type { RightsWords } from './words.types.ts'

const tr: RightsWords = {
  kinds: {
    access: 'kişisel verilerinize erişim (GDPR md.\u00a015)',
    rectification: 'kişisel verilerinizin düzeltilmesi (GDPR md.\u00a016)',
    erasure: 'kişisel verilerinizin silinmesi (GDPR md.\u00a017)',
    restriction: 'kişisel verilerinizin işlenmesinin kısıtlanması (GDPR md.\u00a018)',
    portability: 'kişisel verilerinizin taşınması (GDPR md.\u00a020)',
    objection: 'kişisel verilerinizin işlenmesine itiraz (GDPR md.\u00a021)',
    withdrawal: 'rızanızın geri alınması (GDPR md.\u00a07(3))',
    'automated-decision': 'otomatik bir kararın bir insan tarafından gözden geçirilmesi (GDPR md.\u00a022)',
  },
  confirmTitle: 'Talebinizi onaylayın',
  confirmIntro: '{controller}, {reference} referans numaralı bir talep aldı: {kind}.',
  confirmWhy:
    'Onaylayarak bu e-posta adresinin size ait olduğunu gösterirsiniz. Başka bir şey istemiyoruz, kimlik belgesi kopyası da istemiyoruz.',
  confirmButton: 'Talebi onayla',
  confirmNotYou:
    'Siz değil miydiniz? Bu sayfayı kapatın. Onay olmadan hiçbir veri açıklanmaz, değiştirilmez veya silinmez.',
  confirmedBanner: 'Teşekkür ederiz. Adresiniz onaylandı.',
  usedTitle: 'Zaten onaylandı',
  usedText: 'Bu bağlantı daha önce kullanıldı. Adres onaylandı, başka bir şey yapmanız gerekmez.',
  expiredTitle: 'Bağlantının süresi doldu',
  expiredText:
    'İletideki bağlantı yedi gün geçerliydi. Talebiniz geçerliliğini koruyor: yeni bir bağlantı almak için formu yeniden gönderin veya referans numarasını belirterek bize yazın.',
  unknownTitle: 'Burada bir şey bulunamadı',
  unknownText: 'Bu adrese ait bir talep yok. İletideki bağlantının tamamını kopyaladığınızı kontrol edin.',
  failedTitle: 'Lütfen birazdan yeniden deneyin',
  failedText: 'Bu sayfa şu anda açılamadı. Hiçbir şey kaybolmadı veya değişmedi.',
  toStatus: 'Talebinizi görün',
  statusTitle: 'Talebiniz {reference}',
  statusIntro: 'Talebiniz, alıcı {controller}: {kind}.',
  reference: 'Referans numarası',
  received: 'Alındığı tarih',
  dueOn: 'En geç yanıt tarihi',
  legalLimit: 'Yasal son gün',
  stateNow: 'Durum',
  progress: 'İlerleme',
  statuses: {
    'awaiting-verification': 'Onayınızı bekliyor',
    verified: 'Onaylandı',
    'in-progress': 'İşleniyor',
    fulfilled: 'Tamamlandı',
    refused: 'Reddedildi',
    expired: 'Hiç onaylanmadı',
  },
  steps: {
    received: 'Alındı',
    confirmed: 'Onayınız',
    work: 'İşleme',
    answer: 'Yanıt',
  },
  step: {
    done: 'tamam',
    current: 'şimdi',
    open: 'sırada',
    by: 'en geç',
  },
  nextTitle: 'Bundan sonra',
  next: {
    'awaiting-verification':
      'Size bağlantı içeren bir ileti gönderdik. Adresin size ait olduğunu bilmemiz için bağlantıyı açıp düğmeye basın. Yanıt süresi işlemeye başladı.',
    verified: 'Verilerinizi tüm sistemlerimizde arıyoruz ve verdiğiniz adrese yazacağız. Bir şey yapmanız gerekmez.',
    'in-progress': 'Talebiniz üzerinde çalışıyoruz ve verdiğiniz adrese yazacağız. Bir şey yapmanız gerekmez.',
    fulfilled: 'Talebiniz yanıtlandı. Sorunuz olursa diye referans numarasını saklayın.',
    refused: 'Talebi neden yerine getirmediğimizi ve neler yapabileceğinizi size yazdık.',
    expired: 'Adres zamanında onaylanmadı. Formu yeniden gönderebilirsiniz.',
  },
  complaintTitle: 'Memnun değilseniz',
  complaint:
    'İstediğiniz zaman bir veri koruma makamına şikâyette bulunabilirsiniz: yaşadığınız, çalıştığınız veya yasanın ihlal edildiğini düşündüğünüz yerde (GDPR md.\u00a077). Şirketin ülkesi: {country}.',
  complaintLink: 'Avrupa makamlarının adresleri',
  controllerUnknown: 'şirket',
  mail: {
    subject: 'Talebinizi onaylayın: {reference} – {controller}',
    greeting: 'Merhaba,',
    received: '{controller} talebinizi aldı: {kind}.',
    reference: 'Referans numaranız: {reference}.',
    confirm: 'Bu adresin size ait olduğunu onaylayın. Bu sayfayı açıp düğmeye basın:',
    link: 'Bağlantı bir kez çalışır, son gün: {expires}. Süre işlemeye başladı,',
    due: 'en geç yanıt tarihi: {due}.',
    follow: 'Talebinizi istediğiniz zaman buradan izleyebilirsiniz:',
    notYou:
      'Siz değil miydiniz? Hiçbir şey yapmayın. Onayınız olmadan hiçbir veri açıklanmaz, değiştirilmez veya silinmez.',
  },
}

export default tr
