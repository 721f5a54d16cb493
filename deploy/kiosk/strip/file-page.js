// In the world of the page itself: a choice of a file that no click of the document tells. A site may ask
// by an input that it has not laid anywhere, or by `showPicker()`; the strip is told which one it is.
(() => {
	const asked = HTMLInputElement.prototype;
	const { click, showPicker } = asked;
	const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
	const tell = (input) =>
		dispatchEvent.call(window, new MouseEvent('declic-fichier', { relatedTarget: input }));

	/** The listeners of the page hear their click; then the strip answers, where Chromium would. */
	function held(input, deed) {
		if (input.type !== 'file' || input.isConnected) return deed();
		const hold = (event) => {
			event.preventDefault();
			tell(input);
		};
		addEventListener.call(input, 'click', hold, { capture: true, once: true });
		try {
			return deed();
		} finally {
			removeEventListener.call(input, 'click', hold, { capture: true });
		}
	}

	asked.click = function () {
		return held(this, () => click.call(this));
	};
	asked.dispatchEvent = function (event) {
		return event?.type === 'click'
			? held(this, () => dispatchEvent.call(this, event))
			: dispatchEvent.call(this, event);
	};
	asked.showPicker = function () {
		// Without a touch before it, or where it is disabled, Chromium says itself what is wrong.
		const isRefused = this.disabled || !navigator.userActivation.isActive;
		if (this.type !== 'file' || isRefused) return showPicker.call(this);
		tell(this);
	};

	// These two stay closed by the rules: a site that does not find them asks by an input.
	for (const name of ['showOpenFilePicker', 'showDirectoryPicker']) delete window[name];
})();
