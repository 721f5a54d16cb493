export {
	AskAgainForm,
	CallForm,
	RenewalForm,
	YearlyForm,
	YearlyLettersForm
} from './domain/answer-form.ts';
export {
	AFTER_ANSWERS,
	AFTER_NAMES,
	type AfterAnswer,
	RENEWAL_ANSWERS,
	RENEWAL_NAMES,
	type RenewalAnswer,
	renewalYear
} from './domain/follow-up.ts';
