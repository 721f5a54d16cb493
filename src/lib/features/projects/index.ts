export { KIND_NAMES, PROJECT_KINDS, type ProjectKind } from './domain/project-kind.ts';
export { OUTCOME_NAMES, OUTCOMES, isOutcome } from './domain/project-outcome.ts';
export { isProjectKind } from './domain/project-kind.ts';
export { projectStatus, type ProjectStatus, STATUS_NAMES } from './domain/project-status.ts';
export { ProjectForm, VisitForm, type VisitFormData } from './domain/project-form.ts';
export { REPAIRED, REPAIRED_NAMES, type Repaired } from './domain/refuse-visit.ts';
