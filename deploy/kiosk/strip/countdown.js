// How long nothing was touched on a page of somebody else, and the minute that is then told aloud.
// eslint-disable-next-line no-unused-vars
const declicCountdown = (show) => {
	const { quietSeconds, lastSeconds } = chrome.runtime.getManifest().declic;
	let touched = Date.now();
	let sound = null;
	let isShown = false;

	const touch = () => {
		touched = Date.now();
		if (isShown) show(null);
		isShown = false;
	};

	/** A short note a second, higher at the end; a page that may not sound still shows. */
	function note(left) {
		try {
			sound ??= new AudioContext();
			const voice = sound.createOscillator();
			const volume = sound.createGain();
			voice.frequency.value = left <= 10 ? 880 : 587;
			volume.gain.value = 0.15;
			voice.connect(volume).connect(sound.destination);
			voice.start();
			voice.stop(sound.currentTime + 0.12);
		} catch {
			// No loudspeaker.
		}
	}

	setInterval(() => {
		// Told by the clock: a tab that slept is late, and knows it.
		const left = Math.ceil((touched - Date.now()) / 1000) + quietSeconds + lastSeconds;
		if (left > lastSeconds) return;
		if (left <= 0) {
			touched = Date.now();
			chrome.runtime.sendMessage({ what: 'quiet' }).catch(() => {});
			return;
		}
		isShown = true;
		show(left);
		note(left);
	}, 1_000);
	chrome.runtime.onMessage.addListener(({ what }) => {
		if (what === 'alive') touch();
	});
	return touch;
};
