export { exampleLeaving } from './domain/example-leaving.ts';
export { type Habits, USUAL_HABITS } from './domain/habits.ts';
export {
	BEFORE_NAMES,
	isFamilys,
	isKind,
	isToldAtOnce,
	type Kind,
	KINDS,
	kindTitle,
	type Rule,
	USUAL_RULES
} from './domain/rule-kinds.ts';
export { HabitsForm, ModelForm, RuleForm } from './domain/rules-form.ts';
export { type ShownPreview, showPreview } from './domain/show-preview.ts';
