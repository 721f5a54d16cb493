import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type JWK } from 'oidc-provider';

export const CLIENT = { id: 'declic', secret: 'un secret de trente-deux lettres' };

/** What is changed in the answer of an address of the provider, by what lies between it and us. */
export type Twist = (body: string) => string | Promise<string>;

export type RealProvider = {
	issuer: string;
	/** Claims of whoever signs in under that name. */
	people: Map<string, Record<string, unknown>>;
	/** By path, such as `/token`. */
	twists: Map<string, Twist>;
	/** Paths asked, in order. */
	asked: string[];
	/** Says nothing more to those who ask for that path. */
	silent: Set<string>;
	/** Turns its keys, keeping its name; with the signature it makes from now on. */
	turnKeys(signature: Signature): Promise<void>;
	close(): Promise<void>;
};

export type Signature = 'RS256' | 'ES256';

export type ProviderOptions = {
	/** Where Déclic wants the browser back. */
	redirectUri: string;
	/** Signs what it says of people, as ProConnect does. */
	signsUserinfo?: boolean;
	clientAuth?: 'client_secret_post' | 'client_secret_basic';
};

/** A real OpenID Connect provider on the loopback, with its own sign-in pages. */
export async function openRealProvider(options: ProviderOptions): Promise<RealProvider> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const people: RealProvider['people'] = new Map();
	const twists: RealProvider['twists'] = new Map();
	const asked: string[] = [];
	const silent = new Set<string>();
	let answer: (request: IncomingMessage, response: ServerResponse) => void;
	server.on('request', (request: IncomingMessage, response: ServerResponse) => {
		const path = request.url!.split('?')[0]!;
		asked.push(path);
		if (silent.has(path)) return;
		const twist = twists.get(path);
		if (twist) rewrite(response, twist);
		answer(request, response);
	});
	const turnKeys = async (signature: Signature) => {
		const provider = await makeProvider(issuer, signature, people, options);
		answer = provider.callback();
	};
	await turnKeys('RS256');
	return { issuer, people, twists, asked, silent, turnKeys, close: () => close(server) };
}

async function makeProvider(
	issuer: string,
	signature: Signature,
	people: RealProvider['people'],
	{ redirectUri, signsUserinfo = false, clientAuth = 'client_secret_post' }: ProviderOptions
): Promise<Provider> {
	const { privateKey } = await generateKeyPair(signature, { extractable: true });
	const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: signature } as JWK;
	return new Provider(issuer, {
		jwks: { keys: [key] },
		clients: [
			{
				client_id: CLIENT.id,
				client_secret: CLIENT.secret,
				redirect_uris: [redirectUri],
				token_endpoint_auth_method: clientAuth,
				id_token_signed_response_alg: signature,
				...(signsUserinfo && { userinfo_signed_response_alg: signature })
			}
		],
		// Each name ProConnect gives has a scope of its own.
		claims: {
			openid: ['sub'],
			email: ['email', 'email_verified'],
			given_name: ['given_name'],
			usual_name: ['usual_name']
		},
		scopes: ['openid', 'email', 'given_name', 'usual_name'],
		features: { jwtUserinfo: { enabled: true }, devInteractions: { enabled: true } },
		cookies: { keys: ['une clé de cookies pour les essais'] },
		pkce: { required: () => true },
		findAccount: (_, id) => {
			const claims = people.get(id);
			return claims && { accountId: id, claims: () => ({ ...claims, sub: id }) };
		}
	});
}

/** Gives what `twist` makes of an answer, instead of it. */
function rewrite(response: ServerResponse, twist: Twist): void {
	const end = response.end.bind(response) as (body: string) => ServerResponse;
	const give = async (body: string) => {
		const twisted = await twist(body);
		response.setHeader('content-length', Buffer.byteLength(twisted));
		end(twisted);
	};
	response.end = ((body?: Buffer | string) => {
		void give(String(body ?? ''));
		return response;
	}) as ServerResponse['end'];
}

function close(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((done) => server.close(() => done()));
}
