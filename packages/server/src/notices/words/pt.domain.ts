import type { NoticeWords } from './words.types.ts'

export const PT: NoticeWords = {
  titles: {
    privacy: 'Política de privacidade',
    cookies: 'Política de cookies',
    'sub-processors': 'Outros subcontratantes',
  },
  processors: 'Subcontratantes',
  intros: {
    privacy: (controller) =>
      `O que ${controller} faz com dados pessoais: para que finalidades, com que fundamento jurídico, durante quanto tempo, quem mais os recebe e o que pode fazer (artigos 13.º e 14.º do Regulamento Geral sobre a Proteção de Dados, RGPD).`,
    cookies: (controller) =>
      `O que o sítio de ${controller} guarda no seu navegador e o que carrega de terceiros, para quê e durante quanto tempo.`,
    'sub-processors': (controller) =>
      `As empresas que tratam dados pessoais por conta de ${controller}: o que cada uma faz, onde, e como os dados são protegidos.`,
  },
  quoted: (name) => `«${name}»`,
  frame: {
    skip: 'Ir para o conteúdo',
    contents: 'Índice',
    languages: 'Língua',
    documents: 'Ver também',
    lastUpdated: 'Última atualização',
    version: 'Versão',
    fingerprint: 'Impressão digital do conteúdo (SHA-256)',
    asJson: 'O mesmo como dados (JSON)',
    past: (day) => `Esta é uma versão anterior, tal como vigorava em ${day}.`,
    upcoming: (day) => `Esta versão ainda não está em vigor: produz efeitos em ${day}.`,
    toCurrent: 'Ler a versão em vigor',
    instead: (wanted) => `Este documento ainda não está disponível nesta língua: ${wanted}.`,
    notFound: 'Este documento não existe',
    available: 'Existem estes:',
  },
  sections: {
    controller: 'Quem é responsável',
    roles: 'Em que qualidade tratamos dados',
    purposes: 'Para que usamos os dados',
    data: 'Que dados, e de onde vêm',
    retention: 'Durante quanto tempo os conservamos',
    recipients: 'Quem mais recebe dados',
    transfers: 'Transferências para fora do Espaço Económico Europeu',
    cookies: 'Cookies e técnicas semelhantes',
    sale: 'Venda e partilha de dados',
    consent: 'Retirar o seu consentimento',
    objection: 'O seu direito de oposição',
    rights: 'Os seus direitos',
    complaint: 'O seu direito de reclamação',
    obligation: 'Se tem de nos fornecer dados',
    'automated-decisions': 'Decisões automatizadas',
    security: 'Como protegemos os dados',
    changes: 'Alterações a este documento',
    services: 'O que o sítio carrega de terceiros',
    'own-entries': 'O que guarda a sua escolha',
    'sub-processors': 'Quem trata dados por nossa conta',
  },
  people: {
    name: 'Responsável pelo tratamento',
    address: 'Morada',
    country: 'País',
    registration: 'Registo',
    email: 'Correio eletrónico',
    phone: 'Telefone',
    roles: {
      dpo: 'Encarregado da proteção de dados (art. 37.º RGPD)',
      team: 'Contacto para proteção de dados',
      security: 'Contacto para segurança',
      'processor-enquiries': 'Perguntas sobre dados que tratamos para clientes',
    },
    teamIsNoOfficer:
      'Uma equipa que responde a perguntas sobre dados pessoais; não é um encarregado da proteção de dados.',
    representative: 'Representante na União Europeia (art. 27.º RGPD)',
    noRepresentative: 'Sem representante na União Europeia, porque',
    controllerOf: (activities) =>
      `Decidimos nós próprios sobre os dados, e somos responsáveis por eles, em: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: agimos por conta de ${controller}, apenas mediante instruções (art. 28.º RGPD). O responsável é ${controller}; dirija-lhe os pedidos sobre estes dados. O que nos chegar, reencaminhamos.`,
    ourCustomers: 'o nosso cliente',
    jointOf: (activity) => `${activity}: somos responsáveis em conjunto com outros (art. 26.º RGPD).`,
    onBehalf: 'O que fazemos por conta de outros',
    instruction: 'Instrução',
  },
  purposes: {
    caption: 'Cada finalidade com o seu fundamento jurídico, os dados que usa e o prazo de conservação',
    purpose: 'Finalidade',
    basis: 'Fundamento jurídico',
    data: 'Dados',
    period: 'Conservados durante',
    bases: {
      consent: 'O seu consentimento',
      contract: 'Contrato consigo, ou diligências pré-contratuais',
      'legal-obligation': 'Obrigação jurídica',
      'vital-interests': 'Interesses vitais',
      'public-task': 'Funções de interesse público',
      'legitimate-interests': 'Interesse legítimo',
    },
    explicitConsent: 'O seu consentimento explícito',
    article: (article) => `art.\u00a0${cited(article)}\u00a0RGPD`,
    forState: (state) => `${state}:`,
    otherwise: 'Todas as outras pessoas:',
    interest: (interest) => `Interesse: ${interest}`,
    statute: (name, country) => `Lei: ${name} (${country})`,
    contract: (contract) => `Contrato: ${contract}`,
    automated: 'Decide de forma automática, ver «Decisões automatizadas».',
    sold: 'Para esta finalidade vendem-se dados.',
    shared: 'Para esta finalidade partilham-se dados para publicidade entre sítios.',
  },
  data: {
    caption: 'Categorias de dados pessoais e a sua origem',
    data: 'Dados',
    source: 'De onde vêm',
    people: 'De quem',
    details: 'Regras especiais',
    sources: {
      provided: 'É você que no-los dá',
      observed: 'Registamo-los nós',
      derived: 'Deduzimo-los de outros dados',
    },
    special: {
      'racial-or-ethnic-origin': 'origem racial ou étnica',
      'political-opinions': 'opiniões políticas',
      'religious-or-philosophical-beliefs': 'convicções religiosas ou filosóficas',
      'trade-union-membership': 'filiação sindical',
      genetic: 'dados genéticos',
      biometric: 'dados biométricos',
      health: 'saúde',
      'sex-life-or-orientation': 'vida sexual ou orientação sexual',
      'criminal-convictions': 'condenações penais e infrações',
    },
    sensitive: {
      'government-id': 'documentos de identificação',
      'account-access': 'acesso a contas',
      'precise-location': 'localização precisa',
      'citizenship-or-immigration': 'nacionalidade ou situação migratória',
      'message-contents': 'conteúdo de mensagens',
      neural: 'dados neuronais',
    },
    specialData: (kind) => `Dados especialmente protegidos: ${kind}.`,
    condition: (condition) => `Permitido por: ${condition}`,
    secrecy: (who) => `Usados apenas sob sigilo profissional: ${who}`,
    collectedWhen: (setting) => `Recolhidos apenas enquanto o cliente tiver «${setting}» ligado.`,
    aggregateOnly: (cell, form) =>
      `Usados apenas como totais; totais de menos de ${cell} ${form({ one: 'pessoa', other: 'pessoas' })} não são mostrados.`,
    never: (data) => `Nunca recolhemos: ${data}.`,
  },
  retention: {
    caption: 'Durante quanto tempo se conserva cada categoria de dados, e o que acontece depois',
    data: 'Dados',
    kept: 'Conservados durante',
    details: 'Regras especiais',
    triggers: {
      occurred: { after: 'após a recolha', once: 'com a recolha' },
      created: { after: 'após a criação', once: 'com a criação' },
      resolved: { after: 'após a resolução do assunto', once: 'assim que o assunto estiver resolvido' },
      'last-activity': { after: 'após a sua última atividade', once: 'assim que deixar de estar ativo' },
      'relationship-ended': { after: 'após o fim da nossa relação', once: 'assim que a nossa relação terminar' },
      'contract-ended': { after: 'após o fim do contrato', once: 'assim que o contrato terminar' },
      terminated: { after: 'após a cessação', once: 'com a cessação' },
      cancelled: { after: 'após o cancelamento', once: 'com o cancelamento' },
      'consent-withdrawn': {
        after: 'após retirar o seu consentimento',
        once: 'assim que retirar o seu consentimento',
      },
    },
    otherTrigger: (event) => ({ after: `após «${event}»`, once: `assim que ocorrer «${event}»` }),
    actions: { anonymize: 'Anonimizados', block: 'Bloqueados', delete: 'Apagados' },
    fromYearEnd: 'a contar do final desse ano civil',
    firstOf: 'o que acontecer primeiro',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} o mais tardar ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, depois ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} após ${period}`,
    blocked:
      'Os dados bloqueados ficam fechados à chave: ninguém os lê, salvo para um direito em processo judicial ou uma autoridade.',
    restorable: 'Até lá podem ser recuperados.',
    floor: (period, event) =>
      `Não antes de: ${period} ${event}. Se pedir o apagamento mais cedo, ele faz-se por si quando este prazo passar.`,
    maximum: (period, event) => `Em todo o caso desaparecem: ${period} ${event}.`,
    statute: (name, country) => `A lei que o exige: ${name} (${country}).`,
    pinned:
      'O prazo fica fixado para cada registo quando é criado; alterações posteriores a este documento não o mudam.',
    tenant: (shortest, longest) => `Os nossos clientes escolhem o prazo, de ${shortest} a ${longest}.`,
    holds:
      'Os dados de que um processo pendente precise conservam-se até à sua conclusão e, entretanto, não servem para mais nada.',
    heldBy: (recipient) => `Só ${recipient} os tem e os conserva segundo as suas próprias regras; nunca nos chegam.`,
    own: 'Das suas escolhas e pedidos guardamos registo, para os podermos provar:',
    ownRecords: {
      consent_events: 'O que permitiu ou recusou',
      rights_requests: 'Os seus pedidos sobre os seus dados',
      mails: 'As mensagens que lhe enviámos sobre eles',
    },
  },
  recipients: {
    none: 'Mais ninguém recebe dados pessoais.',
    caption: 'Destinatários dos dados pessoais',
    recipient: 'Destinatário',
    purpose: 'Para quê',
    place: 'Onde',
    when: 'Quando',
    data: 'Dados',
    roles: {
      processor: 'Subcontratante: age por nossa conta',
      controller: 'Responsável por si próprio',
      'joint-controller': 'Responsável em conjunto connosco',
      authority: 'Autoridade',
    },
    uses: (purposes) => `Para: ${purposes}`,
    eea: 'Espaço Económico Europeu',
    always: 'Sempre',
    onActivation: 'Só se o cliente o ligar',
    onConsent: 'Só depois do seu consentimento',
    customerKeys: 'com a conta própria do cliente',
    customerResponsible: 'é o cliente que celebra o contrato',
    alternatives: (names) => `Um destes: ${names}. A pedido, dizemos-lhe qual recebeu os seus dados.`,
    sold: 'São-lhe vendidos dados.',
    shared: 'São-lhe partilhados dados para publicidade entre sítios.',
    onlyInside:
      'Todos os destinatários tratam os dados dentro do Espaço Económico Europeu. Nada é transferido para outro lugar.',
    transfersIntro:
      'Alguns destinatários tratam dados fora do Espaço Económico Europeu. Aí são protegidos assim (arts. 44.º a 49.º RGPD).',
    transfersCaption: 'Países fora do Espaço Económico Europeu e o que aí protege os dados',
    safeguards: 'Proteção',
    noSafeguard: 'De momento não há nenhuma.',
    kinds: {
      scc: 'Cláusulas contratuais-tipo da Comissão Europeia (art. 46.º, n.º 2, alínea c), RGPD)',
      bcr: 'Regras vinculativas aplicáveis às empresas (art. 47.º RGPD)',
      adequacy: 'Decisão de adequação da Comissão Europeia (art. 45.º RGPD)',
      'code-of-conduct': 'Código de conduta aprovado (art. 46.º, n.º 2, alínea e), RGPD)',
      certification: 'Certificação aprovada (art. 46.º, n.º 2, alínea f), RGPD)',
      derogation: 'Derrogação para situações específicas (art. 49.º RGPD)',
    },
    frameworks: { 'eu-us-dpf': 'Quadro de Privacidade de Dados UE-EUA' },
    module: (module) => `módulo ${module}`,
    until: (day) => `válida até ${day}`,
    lapsed: (day) => `terminou em ${day}, já não é invocada`,
    from: (day) => `só a partir de ${day}`,
    supplementary: (measures) => `Além disso: ${measures}.`,
    copies: 'Pode pedir-nos uma cópia destas garantias:',
    noSubProcessors: 'De momento ninguém trata dados pessoais por nossa conta.',
  },
  rights: {
    kinds: {
      access: { name: 'Acesso', about: 'Pode perguntar se tratamos dados sobre si e recebê-los.' },
      rectification: {
        name: 'Retificação',
        about: 'Pode fazer corrigir dados inexatos e completar dados incompletos.',
      },
      erasure: {
        name: 'Apagamento',
        about:
          'Pode fazer apagar dados, salvo se uma lei ou um direito em processo judicial nos obrigar a conservá-los.',
      },
      restriction: {
        name: 'Limitação',
        about: 'Pode pedir que apenas conservemos os dados, por exemplo enquanto se verifica a sua exatidão.',
      },
      portability: {
        name: 'Portabilidade',
        about:
          'Pode receber num formato de leitura automática os dados que nos deu com base no consentimento ou num contrato.',
      },
      objection: {
        name: 'Oposição',
        about: 'Pode opor-se ao uso de dados para os nossos interesses e, a qualquer momento, à publicidade.',
      },
      withdrawal: {
        name: 'Retirada do consentimento',
        about: 'Pode retirar um consentimento a qualquer momento; o que se fez antes continua lícito.',
      },
      'automated-decision': {
        name: 'Decisões automatizadas',
        about:
          'Pode pedir que uma pessoa reveja uma decisão tomada só por uma máquina, dar o seu ponto de vista e contestá-la.',
      },
      'limit-sensitive': {
        name: 'Limitação do uso de dados sensíveis',
        about: 'Pode fazer com que os dados sensíveis só sejam usados para o necessário para lhe dar o que pediu.',
      },
    },
    channels: { form: 'Formulário', email: 'Correio eletrónico', post: 'Correio postal', phone: 'Telefone' },
    form: 'O formulário «Os seus direitos» no nosso sítio',
    promised: (period) =>
      `Respondemos no prazo de ${period}, e nunca depois do mês previsto na lei (art. 12.º, n.º 3, RGPD).`,
    month: 'Respondemos sem demora e, o mais tardar, no prazo de um mês (art. 12.º, n.º 3, RGPD).',
    extension: (period) =>
      `Se um pedido for complexo, podemos precisar de mais tempo, até ${period}; nesse caso dizemo-lo, com o motivo, no primeiro mês.`,
    verification:
      'Para termos a certeza de que é você, enviamos uma ligação para o seu endereço de correio eletrónico. Só pedimos um documento se tivermos razões para duvidar disso, e dizemos porquê.',
    free: 'Não lhe custa nada.',
    inPlaces: 'Consoante o lugar onde vive, aplicam-se estes direitos:',
    consent: 'Ao que assenta no seu consentimento pode pôr fim a qualquer momento, tão facilmente como o deu:',
    consentHow:
      'No nosso sítio, abra as definições de cookies e desligue-o; ou escreva-nos. O que se fez antes continua lícito.',
    consentElsewhere:
      'Deu este consentimento noutro lugar que não as definições de cookies. Para o retirar, diga-no-lo por uma das vias indicadas em «Os seus direitos»; basta uma mensagem de correio eletrónico. O que se fez antes continua lícito.',
    objection:
      'Por motivos da sua situação particular, pode opor-se a qualquer momento ao que assenta no nosso interesse legítimo. Então paramos, salvo se mostrarmos razões imperiosas (art. 21.º, n.º 1, RGPD):',
    objectionMarketing:
      'À comercialização direta pode opor-se a qualquer momento e sem indicar motivos; então paramos de imediato (art. 21.º, n.ºs 2 e 3, RGPD).',
    complaint:
      'Pode apresentar reclamação a uma autoridade de controlo, em especial onde vive, onde trabalha ou onde a lei terá sido violada (art. 77.º RGPD). Não precisa de nos escrever primeiro.',
    complaintOthers: 'As autoridades de outros países, também do seu',
    obligationContract: (purposes) =>
      `Para ${purposes}, o contrato exige os dados: sem eles não podemos celebrá-lo nem cumpri-lo.`,
    obligationLaw: (purposes) => `Para ${purposes}, uma lei exige os dados e não é possível omiti-los.`,
    obligationFree: (purposes) =>
      `Para ${purposes}, nem a lei nem o contrato exigem os dados; é livre de os dar ou não.`,
    automatedNone:
      'Não tomamos decisões apenas por uma máquina que produzam efeitos na sua esfera jurídica ou que o afetem significativamente de forma similar (art. 22.º RGPD).',
    automated: (purposes) =>
      `Para ${purposes}, decide apenas uma máquina, com efeitos jurídicos ou similarmente significativos (art. 22.º RGPD). Pode pedir que uma pessoa reveja a decisão, dar o seu ponto de vista e contestá-la.`,
    noSale: 'Não vendemos dados pessoais nem os partilhamos para publicidade entre sítios.',
    sale: (names) =>
      `Vendem-se dados, ou partilham-se para publicidade entre sítios, com: ${names}. Pode recusá-lo a qualquer momento.`,
  },
  cookies: {
    gated: 'Nada que não seja necessário é guardado no seu navegador ou carregado de terceiros antes de o permitir.',
    change: 'Pode mudar a sua escolha a qualquer momento nas definições de cookies do nosso sítio.',
    more: 'Todos os cookies, com finalidade e duração, estão na política de cookies',
    caption: 'Cookies e entradas do armazenamento do navegador',
    name: 'Nome',
    service: 'Serviço',
    purpose: 'Categoria',
    party: 'Colocado por',
    lifetime: 'Duração',
    provider: 'Fornecedor',
    content: 'Carregado de',
    holds: 'O que contém',
    session: 'Até fechar o navegador',
    parties: { first: 'Este sítio', third: 'O sítio de outra empresa' },
    beginningWith: (start) => `Nomes que começam por ${start}`,
    matching: (pattern) => `Nomes que correspondem a ${pattern}`,
    alwaysOn: (reason) => `Não pode ser desligado: ${reason}`,
    onAct: 'Só é guardado quando escolhe a definição que recorda.',
    none: 'Os serviços deste sítio não colocam cookies.',
    servicesCaption: 'Serviços que este sítio usa, por categoria',
    ownCaption: 'O que guarda a sua resposta à pergunta sobre cookies',
    ownChoice: 'A sua resposta para cada finalidade. Sem um sim não contém nenhum identificador.',
    ownQueue: 'Uma resposta que ainda não pôde ser enviada, ou a permissão dada pelo seu consentimento.',
    untilSent: 'Até ser enviada ou até retirar o consentimento',
  },
  limit: {
    title: 'Limitar a utilização dos meus dados pessoais sensíveis',
    kinds: (kinds) => `Dados sensíveis utilizados aqui: ${kinds}.`,
    signal:
      'O seu navegador envia Global Privacy Control. Assim recusa a venda e a partilha dos seus dados, mas não limita a utilização de dados sensíveis; para isso, envie este formulário.',
  },
  emailWrong: 'Escreva um endereço completo, por exemplo ana@example.org.',
  optOut: {
    title: 'Não vender nem partilhar os meus dados pessoais',
    sold: (purposes) =>
      `Os dados são vendidos, ou partilhados para publicidade entre sítios Web, para: ${purposes}. Pode recusar a qualquer momento, sem indicar motivos.`,
    none: (controller) =>
      `${controller} não vende dados pessoais neste sítio Web nem os partilha para publicidade entre sítios Web. Não há nada a recusar.`,
    signal:
      'O seu navegador envia Global Privacy Control. Pedido de exclusão respeitado: nada é vendido nem partilhado a partir deste navegador, e não tem de fazer mais nada.',
    done: 'Opôs-se à venda e à partilha dos seus dados neste navegador.',
    act: 'Opor-me',
    effect:
      'Isto guarda um cookie neste sítio Web, que contém as suas respostas e vale neste navegador. Nada de novo o identifica.',
    elsewhere:
      'Esta página está noutro endereço que não o do sítio Web, pelo que não alcança a resposta que o seu navegador guarda para ele. No sítio Web, abra a ligação «Não vender nem partilhar os meus dados pessoais»:',
    byBrowser:
      'Sem scripts, ative Global Privacy Control no navegador ou com uma extensão: é respeitado em cada página, como oposição.',
    privacy: 'Política de privacidade',
  },
  security: {
    measures: 'Medidas',
    certifications: 'Certificações',
    held: (name, scope) => `${name}: certificado. Âmbito: ${scope}.`,
    heldUntil: (day) => `Válido até ${day}.`,
    planned: (name, scope) => `${name}: previsto, não obtido. Âmbito previsto: ${scope}.`,
    plannedFor: (day) => `Previsto para ${day}.`,
    lapsed: (name, scope) => `${name}: já não está em vigor. Âmbito anterior: ${scope}.`,
    notYet: (name, scope, day) => `${name}: não antes de ${day}. Âmbito: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Antes de uma alteração que lhe importe produzir efeitos, anunciamo-la com pelo menos ${period} de antecedência: ${channels}.`,
    channels: { email: 'por correio eletrónico', 'in-app': 'no próprio serviço' },
    recipients: (period) => `Novos destinatários são anunciados com pelo menos ${period} de antecedência.`,
    versions: 'Versões deste documento',
    inForce: 'em vigor',
    comes: 'futura',
    changed: null,
  },
}

const PAST = { anonymize: 'anonimizados', block: 'bloqueados', delete: 'apagados' } as const

/** `6(1)(a)` as Portuguese cites it: 6.º, n.º 1, alínea a). */
function cited(article: string): string {
  return article
    .replace(/^(\d+)/, '$1.º')
    .replace(/\((\d+)\)/, ', n.º\u00a0$1')
    .replace(/\(([a-z])\)/, ', alínea\u00a0$1),')
}
