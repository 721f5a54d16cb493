import * as v from 'valibot';

/** What a browser answers about a passkey; the library checks every byte of `response`. */
export const PasskeyAnswer = v.object({
	challenge: v.pipe(v.string(), v.maxLength(100)),
	response: v.looseObject({
		id: v.pipe(v.string(), v.maxLength(1500)),
		rawId: v.string(),
		type: v.literal('public-key'),
		response: v.looseObject({ clientDataJSON: v.string() }),
		clientExtensionResults: v.looseObject({})
	})
});
