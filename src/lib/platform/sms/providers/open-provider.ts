import type { Refusal } from '#lib/shared/refuse.ts';
import type { AddressList } from '../../address-list.ts';
import type { Clock } from '../../clock.ts';
import type { Account } from '../account.ts';
import { openAndroidGateway } from './android-gateway.ts';
import { openBrevo } from './brevo.ts';
import { openKannel } from './kannel.ts';
import { openOvh } from './ovh.ts';
import { openWay } from './provider-way.ts';
import { openSmpp } from './smpp.ts';
import type { SmsProvider } from './sms-provider.ts';

/** Somebody waits behind: a provider that says nothing for so long may have taken the message. */
const PATIENCE = Temporal.Duration.from({ seconds: 15 });

/** Where a provider tells what became of a message, and what was answered. */
export const receiptPath = (provider: string) => `/sms/${provider}/accuse`;
export const answerPath = (provider: string) => `/sms/${provider}/reponse`;

/** Where its provider calls us, what time it is, and which networks of the operator it may be on. */
export type ProviderWorld = { origin: string; now: Clock; ownNetworks?: AddressList | null };

/** A provider by its account; refused when its address is not one to send to. */
export function openProvider(
	account: Account,
	{ origin, now, ownNetworks = null }: ProviderWorld
): SmsProvider | Refusal<'sms-address'> {
	const scheme = account.provider === 'smpp' ? 'smpps' : 'https';
	const way = openWay(account.address, PATIENCE, now, { scheme, own: ownNetworks });
	if ('refusal' in way) return way;
	const told = `${origin}${receiptPath(account.provider)}`;
	switch (account.provider) {
		case 'kannel':
			return openKannel(way, { ...account, receiptAddress: told });
		case 'ovh':
			return openOvh(way, account);
		case 'smpp':
			return openSmpp(way, account);
		case 'brevo':
			return openBrevo(way, { ...account, webhookAddress: told });
		case 'android-gateway':
			return openAndroidGateway(way, account);
	}
}
