export {
	isProjectKind,
	KIND_NAMES,
	PROJECT_KINDS,
	type ProjectKind
} from './domain/project-kind.ts';
export { isOutcome, type Outcome, OUTCOME_NAMES, OUTCOMES } from './domain/project-outcome.ts';
export { projectStatus } from './domain/project-status.ts';
export {
	ProjectForm,
	type ProjectFormData,
	VisitForm,
	type VisitFormData
} from './domain/project-form.ts';
