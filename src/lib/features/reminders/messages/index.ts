export { type CostLine, euros, smsKindName } from './domain/costs.ts';
export { LINES_KEPT } from './domain/lines-kept.ts';
export { chooseNumber, type HeldNumber } from './domain/choose-number.ts';
export {
	type MessageState,
	messageState,
	type ReceiptLine,
	STATE_NAMES
} from './domain/message-state.ts';
export {
	type ProviderForm,
	PROVIDER_FORMS,
	PROVIDER_NAMES,
	providerFormOf
} from './domain/provider-forms.ts';
