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

/** What openid-client throws: it shows what it stumbled on under `cause`, sometimes deeper. */
type Thrown = {
	code?: string;
	cause?: Thrown;
	parameters?: unknown;
	body?: unknown;
	attribute?: string;
	claim?: string;
};
const UNREAD = /^OAUTH_(PARSE_ERROR|RESPONSE_IS_NOT_(JSON|CONFORM))$/;

/** Throws `OidcFailure`: `wrong` for what is not believed, `unread` for what cannot be read. */
export async function orFailure<Result>(
	work: Promise<Result>,
	wrong: OidcReason,
	unread = wrong
): Promise<Result> {
	const reasonOf = (thrown: Thrown | undefined): OidcReason => {
		if (!thrown) return wrong;
		if (thrown instanceof OidcFailure) return thrown.reason;
		if (thrown.parameters || thrown.attribute === 'issuer') return 'issuer';
		if (thrown.attribute === 'sub') return 'subject';
		if (thrown.claim === 'nonce') return 'nonce';
		return thrown.body || UNREAD.test(thrown.code ?? '') ? unread : reasonOf(thrown.cause);
	};
	return work.catch((error: Thrown) => {
		throw new OidcFailure(reasonOf(error));
	});
}
