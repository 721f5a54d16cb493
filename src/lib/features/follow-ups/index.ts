export {
	AFTER_ANSWERS,
	type AfterAnswer,
	RENEWAL_ANSWERS,
	type RenewalAnswer,
	renewalYear
} from './domain/follow-up.ts';
