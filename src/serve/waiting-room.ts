import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** More than the people of a network; beyond, whoever comes is not one of them. */
const MOST_FORMS = 200;

/**
 * Where visitors are while the house is opening. Whoever asks for a page is told to ask again; a
 * form waits here with what was typed, and goes in when the house opens: nobody types it twice.
 */
export function openWaitingRoom(): { receive: Handler; letIn(handler: Handler): void } {
	const forms: [IncomingMessage, ServerResponse][] = [];
	return {
		receive(request, response) {
			if (request.method === 'POST' && forms.length < MOST_FORMS) forms.push([request, response]);
			else askToWait(response);
		},
		letIn(handler) {
			for (const [request, response] of forms.splice(0)) {
				if (!response.destroyed) handler(request, response);
			}
		}
	};
}

function askToWait(response: ServerResponse): void {
	response
		.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2' })
		.end(
			'<!doctype html><html lang="fr"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Un instant</title><h1>Un instant…</h1><p>Déclic démarre. Cette page se recharge toute seule.</p></html>'
		);
}
