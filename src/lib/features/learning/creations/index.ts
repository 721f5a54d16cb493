export {
	AgreementForm,
	CreationForm,
	PeopleChangeForm,
	RemovalForm,
	WithdrawalForm
} from './domain/creation-form.ts';
export { kindAndDay } from './domain/creation-caption.ts';
export { whatIsMissing } from './domain/what-is-missing.ts';
