import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const signed = { address: text, secret: text };

/** What each provider asks for; `secret` is ours, in the addresses that it calls. */
export const Account = v.variant('provider', [
	v.object({ provider: v.literal('kannel'), ...signed, username: text, password: text }),
	v.object({
		...{ provider: v.literal('ovh'), ...signed, applicationKey: text },
		...{ applicationSecret: text, consumerKey: text, service: text }
	}),
	v.object({ provider: v.literal('smpp'), ...signed, systemId: text, password: text }),
	v.object({ provider: v.literal('brevo'), ...signed, apiKey: text }),
	v.object({
		...{ provider: v.literal('android-gateway'), ...signed },
		...{ username: text, password: text, signingKey: text }
	})
]);
export type Account = v.InferOutput<typeof Account>;
