import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSign } from '../journeys/support/self-signed.ts';

export type OfficialSites = Awaited<ReturnType<typeof openOfficialSites>>;

/**
 * Sites of others, under their own names and https, on another address of the loopback: whoever comes is
 * signed in under the name that she has in the address.
 */
export async function openOfficialSites(...hosts: string[]) {
	const certificate = selfSign(hosts[0]!);
	const visits: { host: string; url: string; cookie: string }[] = [];
	const server = createServer(certificate, ({ headers, url = '' }, response) => {
		const { host = '', cookie = '' } = headers;
		visits.push({ host, url, cookie });
		const who = new URL(url, 'https://site').searchParams.get('qui');
		response.setHeader('content-type', 'text/html; charset=utf-8');
		if (who) response.setHeader('set-cookie', `connecte=${who}; Path=/; Max-Age=31536000; Secure`);
		response.end(
			`<!doctype html><html lang="fr"><head><title>Site officiel</title></head>
<body><h1>Le site officiel ${host}</h1><p>${who ? `Bonjour ${who}` : 'Personne n’est connecté'}</p></body></html>`
		);
	}).listen(0, '127.0.0.5');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const { publicKey } = new X509Certificate(certificate.cert);
	const pin = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));

	return {
		visits,
		/** The names lead here, in this browser alone, which takes the certificate for a good one. */
		flags: [
			`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.5:${port}`).join(',')}`,
			`--ignore-certificate-errors-spki-list=${pin.digest('base64')}`
		],
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
