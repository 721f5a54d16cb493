// A sheet goes to the printer by the agent of the machine; where there is none, its link opens it.
import { askAgent, hasAgent } from './agent.js';

const TOO_MANY = 409;
const PATIENCE_MS = 4000;

export function printByAgent() {
	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('[data-print]');
		if (!link || !hasAgent() || event.defaultPrevented) return;
		event.preventDefault();
		void print(link);
	});
}

async function print(link) {
	const says = link.closest('main').querySelector('[data-print-says]');
	const { sending, done, tooMany, failed } = link.dataset;
	if (link.getAttribute('aria-disabled') === 'true') return;
	link.setAttribute('aria-disabled', 'true');
	says.textContent = sending;
	const said = await handOver(link.href, { done, tooMany, failed });
	says.textContent = said;
	const desk = link.closest('main').querySelector('[data-more-pages]');
	if (desk) desk.hidden = said !== tooMany;
	link.removeAttribute('aria-disabled');
}

async function handOver(address, { done, tooMany, failed }) {
	try {
		const sheet = await fetch(address);
		if (!sheet.ok) return failed;
		const body = await sheet.arrayBuffer();
		const answer = await askAgent('/imprimer', { type: 'application/pdf', body });
		if (answer?.status === TOO_MANY) return tooMany;
		if (!answer?.ok) return failed;
		const { pages } = await answer.json();
		void countPrinted(pages);
		return done;
	} catch {
		return failed;
	}
}

/** The centre knows how many pages its kiosk printed, and nothing of which. */
export async function countPrinted(pages) {
	const body = new URLSearchParams({ pages: String(pages) });
	await fetch('/borne/imprime', {
		method: 'POST',
		body,
		signal: AbortSignal.timeout(PATIENCE_MS)
	}).catch(() => {});
}
