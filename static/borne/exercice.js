// An exercise of the kiosk: one drawn screen at a time, and each thing that is touched answers. What is done
// here lives in this page, and is kept nowhere.
(function () {
	var practice = document.querySelector('[data-practice]');
	var story = document.querySelector('[data-story]');
	if (!practice || !story) return;
	var screens = [...practice.querySelectorAll('[data-screen]')];

	function show(at) {
		screens.forEach(function (screen, nth) {
			screen.hidden = nth !== at;
		});
		begin(screens[at]);
		screens[at].querySelector('h2').focus();
		screens[at].querySelector('h2').scrollIntoView({ block: 'start' });
	}

	// As if nothing had been touched.
	function begin(screen) {
		thank(screen, false);
		answer(screen, '');
		screen.querySelectorAll('input').forEach(function (field) {
			field.value = '';
		});
		screen.querySelectorAll('[data-opens]').forEach(function (button) {
			unfold(button, false);
		});
	}

	function thank(screen, isDone) {
		var drawn = screen.querySelector('[data-drawn]');
		if (!drawn) return;
		screen.querySelector('[data-thanks]').hidden = !isDone;
		screen.querySelector('[data-after]').hidden = !isDone;
		screen.querySelector('[data-asked]').hidden = isDone;
		drawn.inert = isDone;
		if (isDone) screen.querySelector('[data-next]').focus();
	}

	function answer(screen, said) {
		var place = screen.querySelector('.answer');
		if (!place) return;
		place.textContent = said;
		if (said) place.scrollIntoView({ block: 'nearest' });
	}

	function unfold(button, isOpen) {
		button.setAttribute('aria-expanded', String(isOpen));
		button.nextElementSibling.hidden = !isOpen;
	}

	// The same words, whatever the capitals, the spaces at the ends or the accents of a hurried hand.
	function plain(text) {
		return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
	}

	function tellTyped(screen, field) {
		var isRight = JSON.parse(field.dataset.words).some(function (words) {
			return plain(words) === plain(field.value);
		});
		if (isRight) thank(screen, true);
		else answer(screen, field.value.trim() ? field.dataset.other : practice.dataset.empty);
	}

	practice.addEventListener('click', function (event) {
		var pressed = event.target.closest('button');
		if (!pressed) return;
		var screen = pressed.closest('[data-screen]');
		var data = pressed.dataset;
		if (data.answer === '') thank(screen, true);
		else if (data.answer) answer(screen, data.answer);
		else if ('opens' in data) unfold(pressed, true);
		else if ('writes' in data) tellTyped(screen, screen.querySelector('[data-words]'));
		else if ('next' in data) show(screens.indexOf(screen) + 1);
		else if ('again' in data) begin(screen);
		else if ('restart' in data) show(0);
	});
	practice.addEventListener('keydown', function (event) {
		if (event.key !== 'Enter' || !event.target.dataset.words) return;
		tellTyped(event.target.closest('[data-screen]'), event.target);
	});

	// Somebody else may come by the way back: she finds it as it was at the beginning.
	addEventListener('pageshow', function (event) {
		if (event.persisted) screens.forEach(begin);
	});
	screens.forEach(begin);
	story.remove();
	practice.hidden = false;
})();
