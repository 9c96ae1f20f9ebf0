import type { RightsWords } from './words.types.ts'

const pt: RightsWords = {
  kinds: {
    access: 'acesso aos seus dados pessoais (art.\u00a015.º do\u00a0RGPD)',
    rectification: 'retificação dos seus dados pessoais (art.\u00a016.º do\u00a0RGPD)',
    erasure: 'apagamento dos seus dados pessoais (art.\u00a017.º do\u00a0RGPD)',
    restriction: 'limitação do tratamento dos seus dados pessoais (art.\u00a018.º do\u00a0RGPD)',
    portability: 'portabilidade dos seus dados pessoais (art.\u00a020.º do\u00a0RGPD)',
    objection: 'oposição ao tratamento dos seus dados pessoais (art.\u00a021.º do\u00a0RGPD)',
    withdrawal: 'retirada do seu consentimento (art.\u00a07.º, n.º\u00a03, do\u00a0RGPD)',
    'automated-decision': 'revisão humana de uma decisão automatizada (art.\u00a022.º do\u00a0RGPD)',
  },
  confirmTitle: 'Confirme o seu pedido',
  confirmIntro: '{controller} recebeu um pedido com a referência {reference}: {kind}.',
  confirmWhy:
    'Ao confirmar, mostra que este endereço de correio eletrónico é seu. Não pedimos mais nada, nem cópia de documento de identificação.',
  confirmButton: 'Confirmar o pedido',
  confirmNotYou:
    'Não foi o autor deste pedido? Feche esta página. Sem confirmação, nenhum dado é comunicado, alterado ou apagado.',
  confirmedBanner: 'Obrigado. O seu endereço está confirmado.',
  usedTitle: 'Já confirmado',
  usedText: 'Esta ligação já foi utilizada. O endereço está confirmado e não tem de fazer mais nada.',
  expiredTitle: 'Esta ligação expirou',
  expiredText:
    'A ligação da mensagem era válida durante sete dias. O seu pedido mantém-se: envie de novo o formulário para receber uma nova ligação, ou escreva-nos indicando a referência.',
  unknownTitle: 'Nada foi encontrado',
  unknownText: 'Nenhum pedido corresponde a este endereço. Verifique se copiou a ligação completa da mensagem.',
  failedTitle: 'Tente de novo dentro de momentos',
  failedText: 'Não foi possível abrir esta página. Nada se perdeu nem foi alterado.',
  toStatus: 'Ver o seu pedido',
  statusTitle: 'O seu pedido {reference}',
  statusIntro: 'O seu pedido a {controller}: {kind}.',
  reference: 'Referência',
  received: 'Recebido em',
  dueOn: 'Resposta até',
  legalLimit: 'Último dia permitido por lei',
  stateNow: 'Situação',
  progress: 'Progresso',
  statuses: {
    'awaiting-verification': 'Aguarda a sua confirmação',
    verified: 'Confirmado',
    'in-progress': 'Em tratamento',
    fulfilled: 'Concluído',
    refused: 'Recusado',
    expired: 'Nunca confirmado',
  },
  steps: {
    received: 'Receção',
    confirmed: 'A sua confirmação',
    work: 'Tratamento',
    answer: 'Resposta',
  },
  step: {
    done: 'feito',
    current: 'agora',
    open: 'por fazer',
    by: 'até',
  },
  nextTitle: 'O que acontece a seguir',
  next: {
    'awaiting-verification':
      'Enviámos-lhe uma mensagem com uma ligação. Abra-a e prima o botão, para sabermos que o endereço é seu. O prazo de resposta já está a correr.',
    verified:
      'Procuramos os seus dados em todos os nossos sistemas e escreveremos para o endereço que indicou. Não tem de fazer nada.',
    'in-progress': 'Estamos a tratar do seu pedido e escreveremos para o endereço que indicou. Não tem de fazer nada.',
    fulfilled: 'O seu pedido foi respondido. Guarde a referência para o caso de ter alguma questão.',
    refused: 'Escrevemos-lhe a explicar por que não demos seguimento ao pedido e o que pode fazer.',
    expired: 'O endereço não foi confirmado a tempo. Pode enviar de novo o formulário.',
  },
  complaintTitle: 'Se não concordar',
  complaint:
    'Pode apresentar reclamação em qualquer momento a uma autoridade de proteção de dados: onde reside, onde trabalha ou onde considere que a lei foi violada (art.\u00a077.º do\u00a0RGPD). País da empresa: {country}.',
  complaintLink: 'Endereços das autoridades europeias',
  controllerUnknown: 'a empresa',
  mail: {
    subject: 'Confirme o seu pedido {reference} a {controller}',
    greeting: 'Bom dia,',
    received: '{controller} recebeu o seu pedido: {kind}.',
    reference: 'A sua referência é {reference}.',
    confirm: 'Confirme que este endereço é seu. Abra esta página e prima o botão:',
    link: 'A ligação serve uma só vez, até {expires}. O prazo já está a correr:',
    due: 'receberá uma resposta até {due}.',
    follow: 'Pode acompanhar o seu pedido aqui a qualquer momento:',
    notYou: 'Não foi o autor? Não faça nada. Sem a sua confirmação, nenhum dado é comunicado, alterado ou apagado.',
  },
}

export default pt
