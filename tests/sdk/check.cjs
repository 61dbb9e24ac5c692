// SPDX-License-Identifier: GPL-3.0-or-later
// Square's own Node SDK against floorboard-sandbox: pages 250 bookings, bulk-retrieves their customers, batch-retrieves their services.
// Usage: node check.cjs http://127.0.0.1:PORT   (a sandbox with exactly 250 bookings, no oddities, token "test-token")
'use strict';
const assert = require('node:assert/strict');
const { SquareClient, SquareError } = require('square');

const BOOKINGS = 250;
const BATCH = 100;
const DAY = 24 * 3600 * 1000;

const batches = (ids) => Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) => ids.slice(i * BATCH, (i + 1) * BATCH));

async function main(baseUrl) {
    const options = { baseUrl, timeoutInSeconds: 10, maxRetries: 0 };
    const client = new SquareClient({ ...options, token: 'test-token' });
    const window = { startAtMin: new Date(Date.now() - 3 * DAY).toISOString(), startAtMax: new Date(Date.now() + 4 * DAY).toISOString() };

    const bookings = [];
    for await (const booking of await client.bookings.list({ limit: BATCH, ...window }))
        bookings.push(booking);
    assert.equal(bookings.length, BOOKINGS, 'bookings that the pages hold');
    assert.equal(new Set(bookings.map((b) => b.id)).size, BOOKINGS, 'different bookings');
    assert.ok(bookings.every((b) => !Number.isNaN(Date.parse(b.startAt)) && typeof b.version === 'number'));

    const customerIds = [...new Set(bookings.map((b) => b.customerId))];
    let customers = 0;
    for (const ids of batches(customerIds)) {
        const answer = await client.customers.bulkRetrieveCustomers({ customerIds: ids });
        for (const id of ids)
            assert.ok(answer.responses[id].customer.givenName, `customer ${id} has a name`);
        customers += ids.length;
    }
    assert.equal(customers, customerIds.length);

    const objectIds = [...new Set(bookings.flatMap((b) => b.appointmentSegments.map((s) => s.serviceVariationId)))];
    const catalog = await client.catalog.batchGet({ objectIds, includeRelatedObjects: true, includeDeletedObjects: true });
    const items = new Map(catalog.relatedObjects.map((o) => [o.id, o]));
    for (const id of objectIds) {
        const variation = catalog.objects.find((o) => o.id === id);
        assert.equal(variation.type, 'ITEM_VARIATION');
        assert.equal(typeof variation.itemVariationData.serviceDuration, 'bigint');
        assert.ok(items.get(variation.itemVariationData.itemId).itemData.name, `service ${id} has a name`);
    }

    const one = await client.bookings.get({ bookingId: bookings[0].id });
    assert.deepEqual(one.booking.startAt, bookings[0].startAt);
    const bulk = await client.bookings.bulkRetrieveBookings({ bookingIds: [bookings[0].id, 'nobody'] });
    assert.equal(bulk.bookings[bookings[0].id].booking.id, bookings[0].id);
    assert.equal(bulk.bookings.nobody.errors[0].code, 'NOT_FOUND');

    const { locations } = await client.locations.list();
    assert.deepEqual(locations.map((l) => l.status).sort(), ['ACTIVE', 'ACTIVE', 'INACTIVE']);
    assert.equal((await client.merchants.get({ merchantId: 'me' })).merchant.mainLocationId, 'L7FRANKLIN01');
    const profiles = [];
    for await (const profile of await client.bookings.teamMemberProfiles.list())
        profiles.push(profile);
    assert.ok(profiles.length > 0 && profiles.every((p) => p.displayName));
    assert.ok((await client.oAuth.retrieveTokenStatus()).scopes.includes('APPOINTMENTS_ALL_READ'));

    const stranger = new SquareClient({ ...options, token: 'somebody-else' });
    await assert.rejects(stranger.locations.list(), (error) => error instanceof SquareError && error.statusCode === 401 && error.errors[0].code === 'UNAUTHORIZED');
    await assert.rejects(
        client.bookings.list({ startAtMin: '2026-01-01T00:00:00Z', startAtMax: '2026-02-01T00:00:01Z' }),
        (error) => error instanceof SquareError && error.statusCode === 400,
    );
    console.log(`${bookings.length} bookings, ${customers} customers, ${objectIds.length} services, ${locations.length} locations: as Square's SDK expects them`);
}

main(process.argv[2]).catch((problem) => {
    console.error(problem);
    process.exit(1);
});
