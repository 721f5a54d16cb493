import type { Capabilities } from './sms-provider.ts';

/** What French operators carry as a name: three to eleven letters or digits, one letter at least (af2m). */
const NAME = /^(?=.*[A-Za-z])[A-Za-z0-9]{3,11}$/;
/** Short numbers kept for messages that machines send. */
const SHORT_NUMBER = /^3[68]\d{3}$/;

/** Whether a sender is a name, which nobody can answer. */
function isSenderName(sender: string): boolean {
	return NAME.test(sender);
}

/** Whether a provider can send under this name or number; null is its own number. */
export function canSendAs(sender: string | null, { alphaSender }: Capabilities): boolean {
	if (sender === null) return true;
	return isSenderName(sender) ? alphaSender : SHORT_NUMBER.test(sender);
}

/** Whether « Répondez STOP » would be true: under a name, the answer reaches nobody. */
export function takesAnswers(sender: string | null, { inbound }: Capabilities): boolean {
	return inbound && (sender === null || !isSenderName(sender));
}
