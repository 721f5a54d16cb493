// Somebody walks away: after two minutes the screen asks, for one minute, large and aloud; a touch
// continues, as often as she likes. While a call rings, she waits for somebody: nothing is asked.
import { askAgent } from './agent.js';
import { finish } from './leave.js';
import { isHeard, ring } from './sound.js';
import { beginVisit, visitNow } from './visit.js';

const IDLE_MS = 120_000;
const COUNT_S = 60;
/** The closing screen goes back to the first one. */
const CLOSING_MS = 30_000;
const ALIVE_EVERY_MS = 20_000;

const isRinging = () => document.documentElement.dataset.appel === 'sonne';

export function watchIdleness() {
	const dialog = document.querySelector('[data-still]');
	const shown = dialog.querySelector('[data-count]');
	const isClosing = document.querySelector('[data-by-hand]') !== null;
	let touchedAt = Date.now();
	let askedAt = 0;
	let toldAliveAt = 0;

	function touched() {
		touchedAt = Date.now();
		beginVisit();
		if (touchedAt - toldAliveAt > ALIVE_EVERY_MS) {
			toldAliveAt = touchedAt;
			void askAgent('/vivant');
		}
	}
	function goOn() {
		dialog.close();
		touchedAt = Date.now();
	}
	function ask() {
		askedAt = Date.now();
		shown.textContent = String(COUNT_S);
		dialog.showModal();
		ring();
	}
	function count() {
		const left = COUNT_S - Math.floor((Date.now() - askedAt) / 1000);
		if (shown.textContent !== String(left) && (left % 10 === 0 || left <= 5)) ring();
		shown.textContent = String(Math.max(0, left));
		if (left <= 0) void finish('inactif');
	}

	for (const gesture of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
		document.addEventListener(gesture, touched, { capture: true, passive: true });
	}
	// A touch anywhere: the backdrop is the dialog's too.
	dialog.addEventListener('click', goOn);
	dialog.addEventListener('cancel', () => (touchedAt = Date.now()));
	document.addEventListener('keydown', () => dialog.open && goOn());

	setInterval(() => {
		const idle = Date.now() - touchedAt;
		if (isRinging() || isHeard()) {
			if (dialog.open) dialog.close();
			touchedAt = Date.now();
		} else if (isClosing) {
			if (idle >= CLOSING_MS) location.replace('/borne');
		} else if (dialog.open) count();
		else if (idle >= IDLE_MS && (visitNow() || location.pathname !== '/borne')) ask();
	}, 1000);
}
