/** The same for a page where frames, templates and the like wait, too. */
export * from './ask.ts'
export { startKinds } from '../kinds/start.ts'
export { startPlaceholders } from '../placeholders/start.ts'
