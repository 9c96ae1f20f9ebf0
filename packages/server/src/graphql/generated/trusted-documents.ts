// Generated from the SDL by `pnpm generate`. Do not edit.

/** The operations anyone may run, by the SHA-256 of their text. */
export const trustedDocuments: ReadonlyMap<string, string> = new Map([
  ["ca51d079544d65a5a55d34c85a2f93c092573e9601a3801168c38ebb982821ef", "mutation RecordConsent($input: RecordConsentInput!) {\n  recordConsent(input: $input) {\n    __typename\n    ... on ConsentRecorded {\n      eventId\n      recordedAt\n      writeToken\n      receiptToken\n    }\n    ... on ConsentRejected {\n      problems {\n        path\n        code\n        message\n      }\n      serverTime\n    }\n    ... on ConsentConflict {\n      decisionId\n      message\n    }\n  }\n}"],
  ["8966afbb1e4b8e91377ea9092dfb5bb363f40728421f1e8dcc7e5ee5a065701f", "mutation SubmitRightsRequest($input: SubmitRightsRequestInput!) {\n  submitRightsRequest(input: $input) {\n    __typename\n    ... on RightsRequestSubmitted {\n      reference\n      statusUrl\n      dueOn\n    }\n    ... on RightsRequestRejected {\n      problems {\n        path\n        code\n        message\n      }\n    }\n    ... on RightsRequestConflict {\n      requestId\n      message\n    }\n  }\n}"],
  ["6a4d8bf578dd82995105139e38deed624d5da80f60e75fda02cb4c9810010fc4", "mutation ConfirmRightsRequest($token: String!) {\n  confirmRightsRequest(token: $token) {\n    __typename\n    ... on RightsRequestConfirmed {\n      request {\n        reference\n        kind\n        status\n        receivedAt\n        dueOn\n        legalLimitOn\n      }\n    }\n    ... on ConfirmationRefused {\n      code\n      message\n    }\n  }\n}"],
  ["c35466e7cec426648c5457e1483827b89569d6392304be04efedacc4cd6774c3", "query RightsRequestStatus($token: String!) {\n  rightsRequestStatus(token: $token) {\n    reference\n    kind\n    status\n    receivedAt\n    dueOn\n    legalLimitOn\n  }\n}"],
  ["946c5d64b9b3e247d4bdc467b862917c25ab721f58ffc4e3570f4e37c3dd970b", "query Site($key: String!) {\n  site(key: $key) {\n    key\n    controllerName\n    policyVersion\n    policyHash\n    languages\n  }\n}"],
  ["1c95f11adcfd68b54a068686edfd58ff1397c6c2b5a9d8b22b33b11850f8ffed", "query ConsentReceipt($token: String!) {\n  consentReceipt(token: $token) {\n    __typename\n    ... on ConsentReceipt {\n      eventId\n      receipt\n    }\n    ... on ConsentReceiptRefused {\n      code\n      message\n    }\n  }\n}"],
])

/** The same as earlier releases of the widget send them. */
export const earlierDocuments: ReadonlyMap<string, string> = new Map([
  ["feeccdefdadfb27b1144e56e3a56ef198a487327219b53d6287d5e12967a41e0", "mutation RecordConsent($input: RecordConsentInput!) {\n  recordConsent(input: $input) {\n    __typename\n    ... on ConsentRecorded {\n      eventId\n      recordedAt\n      writeToken\n    }\n    ... on ConsentRejected {\n      problems {\n        path\n        code\n        message\n      }\n      serverTime\n    }\n    ... on ConsentConflict {\n      decisionId\n      message\n    }\n  }\n}"],
])
