import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { isId } from '#lib/shared/identifier.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { minutesLeft, whyNotSend } from './check-message.ts';
import { hasKey, queryOf, readJson, unauthentic, unreadable } from './provider-requests.ts';
import { addressOf, askProvider, type ProviderWay } from './provider-way.ts';
import { refusedOutcome } from './refused-outcome.ts';
import type {
	Capabilities,
	Receipt,
	RequestRefusal,
	SmsMessage,
	SmsProvider,
	SmsState,
	Submission
} from './sms-provider.ts';

export type OvhSettings = {
	applicationKey: string;
	applicationSecret: string;
	consumerKey: string;
	/** The account of SMS, « sms-ab12345-1 ». */
	service: string;
	/** OVH signs nothing that it tells: this secret is in the address written on its account. */
	secret: string;
};

const CAPABILITIES: Capabilities = {
	receipts: true,
	// Its answers are read on its account; what it would send us is written nowhere that we know of.
	inbound: false,
	idempotencyKey: false,
	alphaSender: true,
	validity: true,
	automation: true
};

const Job = v.object({
	ids: v.array(v.union([v.number(), v.string()])),
	invalidReceivers: v.optional(v.array(v.string()), [])
});
const Complaint = v.object({ message: v.string() });

/** Seconds that our clock is late on OVH's; or why nobody could tell. */
type Lateness = () => Promise<number | Submission>;

/** The API of OVHcloud, each question signed. */
export function openOvh(way: ProviderWay, settings: OvhSettings): SmsProvider {
	const lateness = askLateness(way);
	return {
		name: 'ovh',
		capabilities: CAPABILITIES,
		submit: (message) => submit(way, settings, lateness, message),
		parseReceipt: (request) =>
			hasKey(request, settings.secret) ? readReceipt(queryOf(request)) : unauthentic(),
		parseInbound: () => refuse('unsupported', 'OVHcloud ne transmet pas les réponses à Déclic.')
	};
}

/** OVH refuses what is signed at another hour than its own, which is asked once. */
function askLateness(way: ProviderWay): Lateness {
	let known: number | null = null;
	return async () => {
		if (known !== null) return known;
		const answer = await askProvider(way, '/auth/time', { method: 'GET' });
		// Whatever happened, no message has left yet.
		if (!('status' in answer)) return { transient: 'unreachable' };
		if (answer.status !== 200 || !/^\d{9,11}$/.test(answer.text.trim())) {
			return { transient: 'busy' };
		}
		known = Number(answer.text) - secondsAt(way.now());
		return known;
	};
}

const secondsAt = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);

async function submit(
	way: ProviderWay,
	settings: OvhSettings,
	lateness: Lateness,
	message: SmsMessage
): Promise<Submission> {
	const now = way.now();
	const permanent = whyNotSend(message, CAPABILITIES, now);
	if (permanent) return { permanent };
	const late = await lateness();
	if (typeof late !== 'number') return late;
	const path = `/sms/${encodeURIComponent(settings.service)}/jobs`;
	const body = JSON.stringify(jobOf(message, now));
	const signed = { url: addressOf(way, path), body, at: secondsAt(now) + late };
	const headers = { 'content-type': 'application/json', ...signatureOf(settings, signed) };
	const answer = await askProvider(way, path, { method: 'POST', headers, body });
	if (!('status' in answer)) return answer;
	const said = readJson(answer.text);
	const job = v.safeParse(Job, said);
	if (answer.status === 200 && job.success) {
		const [id] = job.output.ids;
		if (id !== undefined) return { accepted: String(id) };
		return job.output.invalidReceivers.length > 0
			? { permanent: 'number' }
			: { unknown: 'unreadable' };
	}
	// An empty account is told in words, under more than one number.
	const complaint = v.safeParse(Complaint, said);
	const isRefusal = answer.status >= 400 && answer.status < 500;
	if (isRefusal && complaint.success && /\bcredits?\b/i.test(complaint.output.message)) {
		return { transient: 'credit' };
	}
	return refusedOutcome(answer, now);
}

/**
 * Without `noStopClause`, OVH adds « STOP 36… » to the text, which then costs more than was shown, and
 * keeps it over nights and week-ends.
 */
function jobOf(message: SmsMessage, now: Temporal.Instant) {
	return {
		receivers: [message.to],
		message: message.text,
		...(message.sender === null ? { senderForResponse: true } : { sender: message.sender }),
		noStopClause: true,
		charset: 'UTF-8',
		coding: message.alphabet === 'gsm7' ? '7bit' : '8bit',
		validityPeriod: minutesLeft(message, now),
		tag: message.id
	};
}

function signatureOf(
	{ applicationKey, applicationSecret, consumerKey }: OvhSettings,
	{ url, body, at }: { url: string; body: string; at: number }
) {
	const signed = [applicationSecret, consumerKey, 'POST', url, body, at].join('+');
	return {
		'x-ovh-application': applicationKey,
		'x-ovh-consumer': consumerKey,
		'x-ovh-timestamp': String(at),
		'x-ovh-signature': `$1$${createHash('sha1').update(signed).digest('hex')}`
	};
}

/** What « description » says of a receipt: a number, in spite of its name. */
const STATES = new Map<string | null, SmsState>(
	Object.entries({
		'0': 'accepted',
		'1': 'delivered',
		'2': 'undelivered',
		'4': 'buffered',
		'8': 'buffered',
		'16': 'rejected'
	})
);
/** Of the finer codes, the one of a message that the network kept until it was too late. */
const EXPIRED = '8';

function readReceipt(query: URLSearchParams): Receipt[] | RequestRefusal {
	const providerId = query.get('id');
	const state = STATES.get(query.get('description'));
	if (!providerId || !state) return unreadable();
	const isExpired = state === 'undelivered' && query.get('ptt') === EXPIRED;
	// Its date has no zone: it is not an instant.
	// The tag that it left with, where the account gives it back.
	const tag = query.get('tag');
	return [
		{
			messageId: isId(tag) ? tag : null,
			providerId,
			state: isExpired ? 'expired' : state,
			at: null
		}
	];
}
