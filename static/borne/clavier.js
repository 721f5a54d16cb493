// The keyboard drawn on the screen. A field that is touched opens it; a hand on the real keyboard closes it,
// and is left in peace until somebody asks for it again. Nothing that is typed is kept: only the order of the letters, until the visit ends.
(function () {
	var board = document.querySelector('[data-clavier]');
	var FIELDS =
		'input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=password], textarea';
	// In Arabic letters and in ours, each has its own.
	var ORDER = 'declic.clavier.' + document.querySelector('[data-clavier]')?.dataset.premiere;
	var BY_HAND = 'declic.clavier.main';
	if (!board) return;
	document.querySelector('.kiosk .foot')?.prepend(board);
	var field = null;
	var page = '';
	var isCapital = false;
	var opener = null;

	function pageOf(name) {
		return board.querySelector('[data-page="' + name + '"]');
	}

	function letters() {
		var chosen = sessionStorage.getItem(ORDER);
		return chosen && pageOf(chosen) ? chosen : board.dataset.premiere;
	}

	function show(name) {
		page = name === 'letters' ? letters() : name;
		board.querySelectorAll('[data-page]').forEach(function (one) {
			one.hidden = one.dataset.page !== page;
		});
		// The order of the letters is chosen once; accents and figures are visited.
		if (/^(azerty|alphabet|arabic|arabic-order)$/.test(page)) sessionStorage.setItem(ORDER, page);
	}

	function capital(on) {
		isCapital = on;
		board.querySelectorAll('[data-ecrit]').forEach(function (key) {
			var sign = key.dataset.ecrit;
			if (sign.length !== 1 || sign.toLowerCase() === sign.toUpperCase()) return;
			var shown = on ? sign.toUpperCase() : sign;
			var name = key.getAttribute('aria-label');
			if (name) key.setAttribute('aria-label', shown + name.slice(1));
			key.textContent = shown;
		});
		board.querySelectorAll('[data-fait=shift]').forEach(function (key) {
			key.setAttribute('aria-pressed', String(on));
		});
	}

	// A sentence and a name begin by a capital; a search does not mind.
	function capitalAtBeginning() {
		var before = field.value.slice(0, field.selectionStart);
		capital(field.type !== 'search' && field.type !== 'tel' && before.trim() === '');
	}

	function quiet(one) {
		if (!one.hasAttribute('data-mode')) one.dataset.mode = one.getAttribute('inputmode') || '';
		one.setAttribute('inputmode', 'none');
	}
	function speak(one) {
		if (one.dataset.mode) one.setAttribute('inputmode', one.dataset.mode);
		else one.removeAttribute('inputmode');
		delete one.dataset.mode;
	}

	function open(one) {
		if (field && field !== one) speak(field);
		field = one;
		quiet(one);
		board.hidden = false;
		document.documentElement.dataset.clavierOuvert = '';
		show(one.type === 'tel' || /numeric|tel/.test(one.dataset.mode) ? 'telephone' : 'letters');
		capitalAtBeginning();
		bringInSight(one);
	}

	// Between the top and the keyboard, with its question above it, or what helps to answer it: the first that
	// has room, and no line cut in two.
	function bringInSight(one) {
		var from = one.getBoundingClientRect();
		var room = board.getBoundingClientRect().top - from.height - 32;
		var above = [...(one.closest('[data-question]')?.querySelectorAll('.top, .hint') ?? [])]
			.map((part) => from.top - part.getBoundingClientRect().top + 8)
			.filter((part) => part > 0 && part <= room);
		var over = above[0] ?? Math.max(16, Math.min(200, room));
		scrollBy({ top: from.top - over, behavior: 'instant' });
	}

	function close() {
		if (!field) return;
		var was = field;
		speak(was);
		field = null;
		board.hidden = true;
		delete document.documentElement.dataset.clavierOuvert;
		return was;
	}

	function write(sign, from, to) {
		var most = field.maxLength;
		if (most > 0 && field.value.length - (to - from) + sign.length > most) return;
		field.setRangeText(sign, from, to, 'end');
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}

	function press(key) {
		var from = field.selectionStart;
		var to = field.selectionEnd;
		var does = key.dataset.fait;
		if (key.dataset.ouvre) {
			show(key.dataset.ouvre);
			// A hand that came by the real keys stays among these.
			if (key.contains(document.activeElement)) first();
		} else if (does === 'shift') capital(!isCapital);
		else if (does === 'done') {
			var was = close();
			(opener || was).focus();
		} else if (does === 'erase') {
			if (from === to) from -= [...field.value.slice(0, from)].at(-1)?.length ?? 0;
			write('', from, to);
			capitalAtBeginning();
		} else {
			var sign = key.dataset.ecrit;
			write(isCapital ? sign.toUpperCase() : sign, from, to);
			capitalAtBeginning();
			// One accent, and one goes on: nobody has to find the way back.
			if (page === 'accents' && /\p{L}/u.test(sign)) show('letters');
			if (page === 'hamza' && /\p{L}/u.test(sign)) show('letters');
		}
	}

	function first() {
		pageOf(page).querySelector('button').focus();
	}

	// The field keeps the cursor while fingers go from key to key.
	board.addEventListener('pointerdown', function (event) {
		event.preventDefault();
	});
	board.addEventListener('click', function (event) {
		var key = event.target.closest('button');
		if (key && field) press(key);
	});
	// From key to key by the arrows, out by Escape.
	board.addEventListener('keydown', function (event) {
		if (event.key === 'Escape') {
			var was = close();
			return (opener || was).focus();
		}
		var steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
		var way = Object.hasOwn(steps, event.key) ? steps[event.key] : null;
		if (!way) return;
		event.preventDefault();
		nearest(event.target.getBoundingClientRect(), way)?.focus();
	});

	// The key that stands nearest on that side.
	function nearest(from, way) {
		var best = null;
		var least = Infinity;
		pageOf(page)
			.querySelectorAll('button')
			.forEach(function (key) {
				var to = key.getBoundingClientRect();
				var across = to.left + to.width / 2 - from.left - from.width / 2;
				var down = to.top - from.top;
				var ahead = way[0] ? across * way[0] : down * way[1];
				var aside = way[0] ? Math.abs(down) : Math.abs(across);
				if (ahead < 10 || (way[0] && aside > 10)) return;
				if (ahead + aside * 2 < least) {
					least = ahead + aside * 2;
					best = key;
				}
			});
		return best;
	}

	document.querySelectorAll(FIELDS).forEach(function (one) {
		if (one.closest('[data-sans-clavier], [aria-hidden=true]') || one.readOnly) return;
		var button = document.createElement('button');
		button.type = 'button';
		button.className = 'button open-keyboard';
		button.textContent = board.dataset.ouvrir;
		button.addEventListener('click', function (event) {
			opener = event.detail === 0 ? button : null;
			open(one);
			if (opener) first();
			else one.focus();
		});
		one.after(button);
		// Before it has the focus, so that the system does not open its own.
		one.addEventListener('pointerdown', function () {
			if (!sessionStorage.getItem(BY_HAND)) quiet(one);
		});
		one.addEventListener('click', function () {
			opener = null;
			if (!sessionStorage.getItem(BY_HAND) || field) open(one);
		});
		one.addEventListener('keydown', function (event) {
			if (!event.isTrusted || event.key.length !== 1) return;
			sessionStorage.setItem(BY_HAND, 'oui');
			close();
		});
	});

	// Leaving the field for something else of the page closes it.
	document.addEventListener('focusin', function (event) {
		var to = event.target;
		if (field && to !== field && !board.contains(to) && to !== opener) close();
	});
})();
