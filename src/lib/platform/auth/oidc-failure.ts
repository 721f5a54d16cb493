/**
 * Why a provider's answer was not believed, in words for the operator's log: they name a check,
 * never a person or a value. `unreachable`: no answer in time; the others: an answer that is wrong.
 */
export type OidcReason =
	| 'unreachable'
	| 'description'
	| 'issuer'
	| 'code'
	| 'token-answer'
	| 'id-token'
	| 'nonce'
	| 'acr'
	| 'userinfo'
	| 'subject';

/** Thrown within the client of the provider; the door turns it into a calm refusal. */
export class OidcFailure extends Error {
	readonly reason: OidcReason;
	constructor(reason: OidcReason) {
		super(reason);
		this.name = 'OidcFailure';
		this.reason = reason;
	}
}
