/** Where data lies that is the company's own, as the policy file says it (`datasets`). */
export type {
  Generalization,
  PolicyDataset as DatasetSource,
  PolicyHttpsDataset as HttpsDataset,
  PolicyObjectStorageDataset as ObjectStorageDataset,
  PolicyPostgresDataset as PostgresDataset,
} from '../policy/policy.types.ts'
