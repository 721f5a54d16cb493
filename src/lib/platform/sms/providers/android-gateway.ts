import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { isId } from '#lib/shared/identifier.ts';
import { whyNotSend } from './check-message.ts';
import {
	isSameSecret,
	readInstant,
	readJson,
	unauthentic,
	unreadable,
	writtenE164
} from './provider-requests.ts';
import { askProvider, type ProviderWay } from './provider-way.ts';
import { refusedOutcome } from './refused-outcome.ts';
import type {
	Capabilities,
	Inbound,
	ProviderRequest,
	Receipt,
	RequestRefusal,
	SmsMessage,
	SmsProvider,
	SmsState,
	Submission
} from './sms-provider.ts';

export type AndroidGatewaySettings = {
	username: string;
	password: string;
	/** With which the phone signs what it tells. */
	signingKey: string;
};

/** The number of a person's SIM: for a trial, or a volunteer who writes by hand. */
const CAPABILITIES: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: true,
	alphaSender: false,
	validity: true,
	automation: false
};

/** Older than this, a call that was heard once could be played again; the phone signs each attempt anew. */
const MOST_SECONDS = 300;

const STATES = new Map<string, SmsState>(
	Object.entries({
		'sms:sent': 'accepted',
		'sms:delivered': 'delivered',
		'sms:failed': 'undelivered'
	})
);
const RECEIVED = 'sms:received';

const Taken = v.object({ id: v.string() });
const Event = v.object({
	event: v.string(),
	payload: v.looseObject({
		messageId: v.optional(v.string()),
		message: v.optional(v.string()),
		phoneNumber: v.optional(v.string()),
		sender: v.optional(v.nullable(v.string())),
		recipient: v.optional(v.nullable(v.string())),
		deliveredAt: v.optional(v.string()),
		sentAt: v.optional(v.string()),
		failedAt: v.optional(v.string()),
		receivedAt: v.optional(v.string())
	})
});
type Event = v.InferOutput<typeof Event>;

/** SMS Gateway for Android: a phone that sends with its own SIM. */
export function openAndroidGateway(
	way: ProviderWay,
	settings: AndroidGatewaySettings
): SmsProvider {
	const read = <One>(request: ProviderRequest, readOne: (event: Event) => One[]) =>
		readEvent(request, settings.signingKey, way.now(), readOne);
	return {
		name: 'android-gateway',
		capabilities: CAPABILITIES,
		submit: (message) => submit(way, settings, message),
		parseReceipt: (request) => read(request, receiptsOf),
		parseInbound: (request) => read(request, (event) => inboundOf(event, settings.signingKey))
	};
}

async function submit(
	way: ProviderWay,
	{ username, password }: AndroidGatewaySettings,
	message: SmsMessage
): Promise<Submission> {
	const now = way.now();
	const permanent = whyNotSend(message, CAPABILITIES, now);
	if (permanent) return { permanent };
	// The SIM's number is seen, whatever is asked.
	if (message.sender !== null) return { permanent: 'sender' };
	const account = Buffer.from(`${username}:${password}`).toString('base64');
	const answer = await askProvider(way, '/messages', {
		method: 'POST',
		headers: { authorization: `Basic ${account}`, 'content-type': 'application/json' },
		body: JSON.stringify({
			id: message.id,
			textMessage: { text: message.text },
			phoneNumbers: [message.to],
			withDeliveryReport: true,
			// A phone asleep for a night would otherwise send all of its evening at midnight.
			validUntil: message.validUntil.toString()
		})
	});
	if (!('status' in answer)) return answer;
	const taken = v.safeParse(Taken, readJson(answer.text));
	if (answer.status < 300 && taken.success) return { accepted: taken.output.id };
	// This id is there already: what was asked once is done once.
	if (answer.status === 409) return { accepted: message.id };
	return refusedOutcome(answer, now);
}

function readEvent<One>(
	request: ProviderRequest,
	signingKey: string,
	now: Temporal.Instant,
	readOne: (event: Event) => One[]
): One[] | RequestRefusal {
	if (!isSigned(request, signingKey, now)) return unauthentic();
	const event = v.safeParse(Event, readJson(request.body.toString('utf8')));
	return event.success ? readOne(event.output) : unreadable();
}

/** Signed with our key over the very bytes received and the hour written beside them, which is recent. */
function isSigned({ headers, body }: ProviderRequest, key: string, now: Temporal.Instant): boolean {
	const at = headers['x-timestamp'] ?? '';
	if (key === '' || !/^\d{9,11}$/.test(at)) return false;
	if (Math.abs(now.epochMilliseconds / 1000 - Number(at)) > MOST_SECONDS) return false;
	const signature = createHmac('sha256', key).update(body).update(at).digest('hex');
	return isSameSecret((headers['x-signature'] ?? '').toLowerCase(), signature);
}

function receiptsOf({ event, payload }: Event): Receipt[] {
	const state = STATES.get(event);
	// What the phone sends by hand has a name of its own: it is not ours.
	if (!state || !isId(payload.messageId)) return [];
	const at = readInstant(payload.deliveredAt ?? payload.failedAt ?? payload.sentAt);
	return [{ messageId: payload.messageId, providerId: payload.messageId, state, at }];
}

/**
 * The phone tells the same SMS several times, under several names, and names it after its words: it is
 * known by who wrote, when and what, under a seal.
 */
function inboundOf({ event, payload }: Event, signingKey: string): Inbound[] {
	const from = payload.sender ?? payload.phoneNumber;
	if (event !== RECEIVED || !from || payload.message === undefined) return [];
	const told = JSON.stringify([from, payload.receivedAt, payload.message]);
	const key = createHmac('sha256', signingKey).update(told).digest('base64url');
	const at = readInstant(payload.receivedAt);
	const to = payload.recipient ?? null;
	return [{ key, from: writtenE164(from), to, text: payload.message, at }];
}
