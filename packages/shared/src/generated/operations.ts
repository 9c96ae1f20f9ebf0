// Generated from the SDL by `pnpm generate`. Do not edit.

/** Id of the trusted document `RecordConsent`. */
export const recordConsentDocument = "ca51d079544d65a5a55d34c85a2f93c092573e9601a3801168c38ebb982821ef"
/** Id of the trusted document `SubmitRightsRequest`. */
export const submitRightsRequestDocument = "8966afbb1e4b8e91377ea9092dfb5bb363f40728421f1e8dcc7e5ee5a065701f"
/** Id of the trusted document `ConfirmRightsRequest`. */
export const confirmRightsRequestDocument = "6a4d8bf578dd82995105139e38deed624d5da80f60e75fda02cb4c9810010fc4"
/** Id of the trusted document `RightsRequestStatus`. */
export const rightsRequestStatusDocument = "c35466e7cec426648c5457e1483827b89569d6392304be04efedacc4cd6774c3"
/** Id of the trusted document `Site`. */
export const siteDocument = "946c5d64b9b3e247d4bdc467b862917c25ab721f58ffc4e3570f4e37c3dd970b"
/** Id of the trusted document `ConsentReceipt`. */
export const consentReceiptDocument = "1c95f11adcfd68b54a068686edfd58ff1397c6c2b5a9d8b22b33b11850f8ffed"
/** Id of the trusted document `IdentifyVisitor`. */
export const identifyVisitorDocument = "7f7bab2c49fdce72ae1f5c4f4a188098a615b6d499832a1af24c4add6dbeb7a5"
