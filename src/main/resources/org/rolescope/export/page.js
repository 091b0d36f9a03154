'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const picture = document.getElementById('picture');
  const svg = picture.querySelector('svg');
  const details = document.getElementById('details');
  const field = document.getElementById('search');
  const found = document.getElementById('found');
  const nodes = new Map(data.nodes.map(node => [node.id, node]));
  const edges = new Map(data.edges.map(edge => [edge.id, edge]));
  const accounts = new Map(data.accounts.map(account => [account.id, account]));
  const STEP = 60;
  const ZOOM = 1.2;
  const MOST = 50;

  // The part of the picture that is looked at.
  const box = svg.viewBox.baseVal;
  const view = {x: 0, y: 0, scale: 1};
  // Whole until somebody looks at a part; then the same place stays in the middle.
  let whole = true;
  let size = {width: 0, height: 0};
  function show() {
    svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  }
  function fit() {
    const width = picture.clientWidth - 32;
    const height = picture.clientHeight - 32;
    view.scale = Math.max(0.02, Math.min(2, width / box.width, height / box.height));
    view.x = (picture.clientWidth - box.width * view.scale) / 2;
    view.y = (picture.clientHeight - box.height * view.scale) / 2;
    whole = true;
    show();
  }
  function resized() {
    if (whole) {
      fit();
    } else {
      pan((picture.clientWidth - size.width) / 2, (picture.clientHeight - size.height) / 2);
    }
    size = {width: picture.clientWidth, height: picture.clientHeight};
  }
  function zoom(by, x, y) {
    whole = false;
    const scale = Math.min(8, Math.max(0.02, view.scale * by));
    view.x = x - (x - view.x) * scale / view.scale;
    view.y = y - (y - view.y) * scale / view.scale;
    view.scale = scale;
    show();
  }
  function zoomMiddle(by) {
    zoom(by, picture.clientWidth / 2, picture.clientHeight / 2);
  }
  function pan(dx, dy) {
    whole = false;
    view.x += dx;
    view.y += dy;
    show();
  }
  function centre(part) {
    const at = part.getBoundingClientRect();
    const all = picture.getBoundingClientRect();
    if (view.scale < 0.6) {
      zoom(1 / view.scale, at.left + at.width / 2 - all.left, at.top + at.height / 2 - all.top);
      return centre(part);
    }
    pan(
      all.left + all.width / 2 - at.left - at.width / 2,
      all.top + all.height / 2 - at.top - at.height / 2);
  }

  // What is told of a thing. Texts come from others: they never become markup.
  function make(name, words, className) {
    const element = document.createElement(name);
    element.textContent = words;
    if (className) {
      element.className = className;
    }
    return element;
  }
  function label(account) {
    const known = accounts.get(account);
    return known && known.name ? `${known.name} (${account})` : account;
  }
  function told(one) {
    return `${one.name}, ${one.kind}${one.account ? ` in ${label(one.account)}` : ''}`;
  }
  function nameOf(id) {
    const node = nodes.get(id);
    return node ? node.name : id;
  }
  // With its account where that is another one than of what is told.
  function nameBeside(id, one) {
    const node = nodes.get(id);
    return node && node.account && node.account !== one.account
      ? `${node.name} in ${label(node.account)}`
      : nameOf(id);
  }
  function fact(list, term, words) {
    if (words && words.length) {
      list.append(make('dt', term));
      for (const text of [].concat(words)) {
        list.append(make('dd', text));
      }
    }
  }
  function links(title, some) {
    if (some.length === 0) {
      return;
    }
    details.append(make('h3', `${title} (${some.length})`));
    const list = make('ul', '', 'list');
    for (const link of some) {
      const item = document.createElement('li');
      const button = make('button', link.words);
      if (link.verdict) {
        button.append(' ', make('span', link.verdict, link.kind));
      }
      button.addEventListener('click', () => {
        choose(link.to.kind, link.to.id, true);
        details.focus();
      });
      item.append(button);
      list.append(item);
    }
    details.append(list);
  }
  function arrow(edge, words) {
    return {words, verdict: edge.verdict, kind: edge.kind, to: {kind: 'edge', id: edge.id}};
  }
  function node(one) {
    details.append(make('h2', one.name));
    details.append(make('p', one.kind + (one.account ? ` in ${label(one.account)}` : ''), 'muted'));
    details.append(make('code', one.id));
    const here = within(one.id);
    links('Who gets in, or does not',
      data.edges.filter(edge => here(edge.to)).map(edge => arrow(edge, nameBeside(edge.from, one))));
    links('Where it leads',
      data.edges.filter(edge => here(edge.from)).map(edge => arrow(edge, nameBeside(edge.to, one))));
    if (!data.edges.some(edge => here(edge.to) || here(edge.from))) {
      details.append(make('p', 'No arrow begins or ends here.', 'muted'));
    }
  }
  function edge(one) {
    details.append(make('h2', `${nameOf(one.from)} → ${nameOf(one.to)}`));
    details.append(make('p', one.verdict, one.kind));
    const list = document.createElement('dl');
    fact(list, 'Call', one.action);
    fact(list, one.kind === 'DENIED' ? 'No call meets together' : 'Allowed if', one.conditions);
    fact(list, 'Holds already', one.met);
    fact(list, 'Denied by', one.deniedBy);
    fact(list, 'Because', one.why && !one.conditions.length ? [one.why] : []);
    fact(list, 'Missing from the data', one.missing);
    fact(list, 'Statements of the trust policy', one.statements);
    fact(list, 'Through', one.through ? [one.through] : []);
    details.append(list);
    links('Its ends', [one.from, one.to].map(
      id => ({words: nodes.has(id) ? told(nodes.get(id)) : id, to: {kind: 'node', id}})));
  }
  // An end of a drawn arrow is a node, an account with all in it, or all providers of one source.
  function within(end) {
    return id => {
      const one = nodes.get(id);
      return id === end || one && (one.account === end || areOne(one, nodes.get(end)));
    };
  }
  function areOne(one, other) {
    return one.source && other && one.source === other.source && one.kind === other.kind;
  }
  // Names may have the sign between the ends in them.
  function ends(id) {
    const known = end => nodes.has(end) || accounts.has(end);
    for (let at = id.indexOf('>'); at >= 0; at = id.indexOf('>', at + 1)) {
      if (known(id.slice(0, at)) && known(id.slice(at + 1))) {
        return [id.slice(0, at), id.slice(at + 1)];
      }
    }
    return id.split('>');
  }
  function nameOfEnd(end) {
    return nodes.has(end) ? nodes.get(end).source || nameOf(end) : label(end);
  }
  function bundle(id) {
    const [from, to] = ends(id);
    const some = data.edges.filter(one => within(from)(one.from) && within(to)(one.to));
    details.append(make('h2', `${nameOfEnd(from)} → ${nameOfEnd(to)}`));
    links('Trusts', some.map(one => arrow(one, `${nameOf(one.from)} → ${nameOf(one.to)}`)));
  }
  function account(id) {
    details.append(make('h2', label(id)));
    details.append(make('code', id));
    links('In it', data.nodes.filter(one => one.account === id).map(
      one => ({words: `${one.name}, ${one.kind}`, to: {kind: 'node', id: one.id}})));
  }
  function partOf(kind, id) {
    return [...svg.querySelectorAll('[data-id]')].filter(
      part => part.dataset.kind === kind && part.dataset.id === id);
  }
  // The arrow that an arrow is counted in, with its ends.
  function bundleOf(edge) {
    const around = [...svg.querySelectorAll('[data-kind=bundle]')].filter(part => {
      const [from, to] = ends(part.dataset.id);
      return within(from)(edge.from) && within(to)(edge.to);
    });
    return [...around, ...standIn('node', edge.from), ...standIn('node', edge.to)];
  }
  function standIn(kind, id) {
    const drawn = partOf(kind, id);
    if (drawn.length) {
      return drawn;
    }
    if (kind === 'node' && nodes.has(id)) {
      const all = data.nodes.filter(one => areOne(one, nodes.get(id)))
        .flatMap(one => partOf('node', one.id));
      return all.length ? all : partOf('account', nodes.get(id).account);
    }
    return kind === 'edge' && edges.has(id) ? bundleOf(edges.get(id)) : [];
  }
  function choose(kind, id, move) {
    details.replaceChildren();
    details.scrollTop = 0;
    if (kind === 'node' && nodes.has(id)) {
      node(nodes.get(id));
    } else if (kind === 'edge' && edges.has(id)) {
      edge(edges.get(id));
    } else if (kind === 'bundle') {
      bundle(id);
    } else if (kind === 'account') {
      account(id);
    }
    const parts = standIn(kind, id);
    if (!details.hasChildNodes()) {
      details.append(make('h2', parts.length ? parts[0].getAttribute('aria-label') : id));
    }
    mark(parts);
    if (move && parts.length) {
      centre(parts[0]);
    }
  }
  function mark(parts) {
    svg.querySelectorAll('.marked').forEach(part => part.classList.remove('marked'));
    parts.forEach(part => part.classList.add('marked'));
    picture.classList.toggle('chosen', parts.length > 0);
  }
  function nothing() {
    details.replaceChildren(make('p', data.summary));
    details.append(make('p', 'Choose a node or an arrow, or search for a name.', 'muted'));
    links('Accounts', data.accounts.map(
      one => ({words: label(one.id), to: {kind: 'account', id: one.id}})));
    mark([]);
  }

  // Search.
  function results() {
    const words = field.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    const all = text => words.every(word => text.toLowerCase().includes(word));
    const hits = words.length === 0 ? [] : [
      ...data.accounts.filter(one => all(`${label(one.id)}, account`))
        .map(one => ({kind: 'account', id: one.id, words: `${label(one.id)}, account`})),
      ...data.nodes.filter(one => all(`${told(one)} ${one.id}`))
        .map(one => ({kind: 'node', id: one.id, words: told(one)}))];
    const rank = hit => Number(!hit.words.toLowerCase().startsWith(words[0]));
    hits.sort((a, b) => rank(a) - rank(b));
    found.replaceChildren();
    found.scrollTop = 0;
    for (const hit of hits.slice(0, MOST)) {
      const item = document.createElement('li');
      const button = make('button', hit.words);
      button.addEventListener('click', () => {
        found.hidden = true;
        choose(hit.kind, hit.id, true);
        picture.focus();
      });
      item.append(button);
      found.append(item);
    }
    if (hits.length > MOST) {
      found.append(make('li', `${hits.length - MOST} more: write more of the name`, 'muted'));
    }
    if (words.length && hits.length === 0) {
      found.append(make('li', 'Nothing has this name', 'muted'));
    }
    found.hidden = words.length === 0;
  }
  field.addEventListener('input', results);
  field.addEventListener('focus', results);
  field.addEventListener('keydown', event => {
    const first = found.querySelector('button');
    if (event.key === 'Enter' && first) {
      first.click();
    } else if (event.key === 'ArrowDown' && first) {
      first.focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      field.value = '';
      found.hidden = true;
      nothing();
    }
  });
  found.addEventListener('keydown', event => {
    const all = [...found.querySelectorAll('button')];
    const at = all.indexOf(document.activeElement);
    const next = {ArrowDown: all[at + 1], ArrowUp: all[at - 1] || field, Escape: field}[event.key];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });

  field.parentElement.addEventListener('focusout', event => {
    if (event.relatedTarget && !field.parentElement.contains(event.relatedTarget)) {
      found.hidden = true;
    }
  });

  // Mouse, fingers and keys in the picture.
  let drag = null;
  const fingers = new Map();
  function pinch(event) {
    const before = [...fingers.values()];
    fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    const after = [...fingers.values()];
    const apart = two => Math.max(1, Math.hypot(two[0].x - two[1].x, two[0].y - two[1].y));
    const middle = two => ({x: (two[0].x + two[1].x) / 2, y: (two[0].y + two[1].y) / 2});
    const at = picture.getBoundingClientRect();
    pan(middle(after).x - middle(before).x, middle(after).y - middle(before).y);
    zoom(apart(after) / apart(before), middle(after).x - at.left, middle(after).y - at.top);
  }
  function lifted(event) {
    fingers.delete(event.pointerId);
    drag = null;
    picture.classList.remove('dragged');
  }
  picture.addEventListener('pointerdown', event => {
    if (event.button !== 0) {
      return;
    }
    fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    if (fingers.size > 1) {
      // Two fingers choose nothing, nor does the one that is left.
      drag = null;
      return;
    }
    drag = {x: event.clientX, y: event.clientY, moved: false};
    found.hidden = true;
  });
  picture.addEventListener('pointermove', event => {
    if (fingers.size === 2 && fingers.has(event.pointerId)) {
      pinch(event);
      return;
    }
    if (!drag) {
      return;
    }
    if (event.buttons === 0) {
      lifted(event);
      return;
    }
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    if (drag.moved || Math.abs(dx) + Math.abs(dy) > 4) {
      if (!drag.moved) {
        picture.setPointerCapture(event.pointerId);
        picture.classList.add('dragged');
      }
      Object.assign(drag, {x: event.clientX, y: event.clientY, moved: true});
      pan(dx, dy);
    }
  });
  picture.addEventListener('pointerup', event => {
    const part = event.target.closest('[data-id]');
    if (drag && !drag.moved) {
      if (part) {
        choose(part.dataset.kind, part.dataset.id, false);
      } else {
        nothing();
      }
    }
    lifted(event);
  });
  picture.addEventListener('pointercancel', lifted);
  picture.addEventListener('pointerleave', event => {
    if (!picture.hasPointerCapture(event.pointerId)) {
      lifted(event);
    }
  });
  picture.addEventListener('wheel', event => {
    const at = picture.getBoundingClientRect();
    zoom(ZOOM ** (-event.deltaY / 100), event.clientX - at.left, event.clientY - at.top);
    event.preventDefault();
  }, {passive: false});
  const keys = {
    ArrowLeft: () => pan(STEP, 0),
    ArrowRight: () => pan(-STEP, 0),
    ArrowUp: () => pan(0, STEP),
    ArrowDown: () => pan(0, -STEP),
    '+': () => zoomMiddle(ZOOM),
    '=': () => zoomMiddle(ZOOM),
    '-': () => zoomMiddle(1 / ZOOM),
    '0': fit,
    Home: fit,
    Escape: nothing,
    '/': () => field.focus()
  };
  picture.addEventListener('keydown', event => {
    const does = keys[event.key];
    if (does && !event.ctrlKey && !event.metaKey && !event.altKey) {
      does();
      event.preventDefault();
    }
  });
  details.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      nothing();
      picture.focus();
    }
  });
  document.getElementById('larger').addEventListener('click', () => zoomMiddle(ZOOM));
  document.getElementById('smaller').addEventListener('click', () => zoomMiddle(1 / ZOOM));
  document.getElementById('all').addEventListener('click', fit);
  document.getElementById('look').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.look
      ? root.dataset.look === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.look = dark ? 'light' : 'dark';
  });
  const narrow = matchMedia('screen and (max-width: 800px)');
  const legend = document.getElementById('legend');
  function fold() {
    if (legend) {
      legend.open = !narrow.matches;
    }
  }
  narrow.addEventListener('change', fold);
  fold();
  nothing();
  new ResizeObserver(resized).observe(picture);
})();
