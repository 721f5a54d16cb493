import { openAndroidGateway } from './android-gateway.ts';
import { openBrevo } from './brevo.ts';
import { openKannel } from './kannel.ts';
import { openOvh } from './ovh.ts';
import type { ProviderWay } from './provider-way.ts';
import { type Deed, type Heard, OUR_ID, SECRET } from './simulated-provider.fixture.ts';
import type { SmsProvider } from './sms-provider.ts';

export const SIGNING_KEY = 'la-clef-du-telephone';
/** What must never come out of an adapter. */
export const CREDENTIALS = [
	'mot-de-passe-9',
	'clef-brevo-9',
	'clef-appli-9',
	'secret-appli-9',
	'clef-conso-9',
	SIGNING_KEY,
	SECRET
];

export const kannel = (way: ProviderWay) =>
	openKannel(way, {
		username: 'declic',
		password: 'mot-de-passe-9',
		receiptAddress: 'https://declic.example/sms/kannel',
		secret: SECRET
	});
export const brevo = (way: ProviderWay) =>
	openBrevo(way, {
		apiKey: 'clef-brevo-9',
		webhookAddress: 'https://declic.example/sms/brevo',
		secret: SECRET
	});
export const ovh = (way: ProviderWay) =>
	openOvh(way, {
		applicationKey: 'clef-appli-9',
		applicationSecret: 'secret-appli-9',
		consumerKey: 'clef-conso-9',
		service: 'sms-ab12345-1',
		secret: SECRET
	});
export const android = (way: ProviderWay) =>
	openAndroidGateway(way, {
		username: 'sms',
		password: 'mot-de-passe-9',
		signingKey: SIGNING_KEY
	});

/** What each adapter says of a message that its provider takes. */
export type Case = {
	open: (way: ProviderWay) => SmsProvider;
	taken: Exclude<Deed, string>;
	acceptedAs: string;
	sender: string | null;
};

export const ADAPTERS: [name: string, Case][] = [
	[
		'kannel',
		{
			open: kannel,
			taken: { status: 202, body: '0: Accepted for delivery' },
			acceptedAs: OUR_ID,
			sender: 'Acacias'
		}
	],
	[
		'brevo',
		{
			open: brevo,
			taken: { status: 201, body: '{"reference":"ab1cde2f","messageId":1511882900176220}' },
			acceptedAs: '1511882900176220',
			sender: 'Acacias'
		}
	],
	[
		'ovh',
		{
			open: ovh,
			taken: {
				status: 200,
				body: '{"ids":[12345],"invalidReceivers":[],"validReceivers":["+33639980001"]}'
			},
			acceptedAs: '12345',
			sender: 'Acacias'
		}
	],
	[
		'android-gateway',
		{
			open: android,
			taken: { status: 202, body: `{"id":"${OUR_ID}","state":"Pending","recipients":[]}` },
			acceptedAs: OUR_ID,
			sender: null
		}
	]
];

/** OVH is first asked what time it is: it always answers. */
export const orTheTime =
	(deed: Deed) =>
	({ url }: Heard): Deed =>
		url.pathname === '/base/auth/time' ? { status: 200, body: '1796115600' } : deed;
