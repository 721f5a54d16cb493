// « Écouter »: one large button that starts and stops. And the tone that asks whether somebody is there.

/** Nothing is heard any more: of our sounds, nor of a voice of the browser. */
export function hush() {
	for (const audio of document.querySelectorAll('audio')) {
		audio.pause();
		if (audio.readyState > 0) audio.currentTime = 0;
	}
	globalThis.speechSynthesis?.cancel();
}

export const isHeard = () => [...document.querySelectorAll('audio')].some(({ paused }) => !paused);

export function listen() {
	for (const part of document.querySelectorAll('[data-listen]')) {
		const audio = part.querySelector('audio');
		const button = part.querySelector('button');
		audio.hidden = true;
		button.hidden = false;
		const tell = (isOn) => {
			button.setAttribute('aria-pressed', String(isOn));
			button.querySelector('[data-on]').hidden = !isOn;
			button.querySelector('[data-off]').hidden = isOn;
		};
		button.addEventListener('click', () => {
			const isOn = !audio.paused;
			// One voice at a time: a screen may have several questions to hear.
			hush();
			if (!isOn) audio.play().catch(() => tell(false));
		});
		audio.addEventListener('play', () => tell(true));
		for (const end of ['pause', 'ended', 'error']) audio.addEventListener(end, () => tell(false));
	}
}

let context;

/** Two notes, drawn: they travel with no file. */
export function ring() {
	try {
		context ??= new AudioContext();
		for (const [nth, pitch] of [660, 880].entries()) {
			const note = context.createOscillator();
			const loudness = context.createGain();
			const from = context.currentTime + nth * 0.25;
			note.frequency.value = pitch;
			loudness.gain.setValueAtTime(0.0001, from);
			loudness.gain.exponentialRampToValueAtTime(0.3, from + 0.03);
			loudness.gain.exponentialRampToValueAtTime(0.0001, from + 0.22);
			note.connect(loudness).connect(context.destination);
			note.start(from);
			note.stop(from + 0.24);
		}
	} catch {
		// A machine without sound shows the numbers all the same.
	}
}
