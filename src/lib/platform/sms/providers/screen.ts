import { refuse } from '#lib/shared/refuse.ts';
import type { Clock } from '../../clock.ts';
import { whyNotSend } from './check-message.ts';
import type { Capabilities, SmsProvider } from './sms-provider.ts';

const CAPABILITIES: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: true,
	alphaSender: true,
	validity: true,
	automation: true
};

const unsupported = () =>
	refuse('unsupported', 'Le téléphone sur écran ne reçoit rien de l’extérieur.');

/** The telephone on screen: nothing leaves this machine, since nobody invented has a telephone. */
export function openScreen(now: Clock): SmsProvider {
	return {
		name: 'screen',
		capabilities: CAPABILITIES,
		submit: async (message) => {
			const permanent = whyNotSend(message, CAPABILITIES, now());
			return permanent ? { permanent } : { accepted: message.id };
		},
		parseReceipt: unsupported,
		parseInbound: unsupported
	};
}
