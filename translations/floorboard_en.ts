<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RunText</name>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n run(s)</source>
        <translation>
            <numerusform>Last %n run</numerusform>
            <numerusform>Last %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed or braked</source>
        <translation>
            <numerusform>%n of them failed or braked</numerusform>
            <numerusform>%n of them failed or braked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::AskDialog</name>
    <message numerus="yes">
        <source>That text is too long: %n characters more than fit.</source>
        <translation>
            <numerusform>That text is too long: %n character more than fits.</numerusform>
            <numerusform>That text is too long: %n characters more than fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::CarriedStrip</name>
    <message numerus="yes">
        <source>Carried over: %n</source>
        <comment>cars of earlier days that are still in the shop</comment>
        <translation>
            <numerusform>Carried over: %n</numerusform>
            <numerusform>Carried over: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>carried over</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::FailureStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>edits that could not be saved</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::HistoryPage</name>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::JobPage</name>
    <message numerus="yes">
        <source>%n steps left</source>
        <translation>
            <numerusform>%n steps left</numerusform>
            <numerusform>%n steps left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::JobsPage</name>
    <message numerus="yes">
        <source>The newest %n matches</source>
        <translation>
            <numerusform>The newest match</numerusform>
            <numerusform>The newest %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n jobs</source>
        <translation>
            <numerusform>The newest job</numerusform>
            <numerusform>The newest %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::Lane</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more · next %1</source>
        <translation>
            <numerusform>%n more · next %1</numerusform>
            <numerusform>%n more · next %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cards, next %1</source>
        <translation>
            <numerusform>%n more card, next %1</numerusform>
            <numerusform>%n more cards, next %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes on their way</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::PeoplePage</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::PhotoPanel</name>
    <message numerus="yes">
        <source>Add %n photo(s) as</source>
        <translation>
            <numerusform>Add %n photo as</numerusform>
            <numerusform>Add %n photos as</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be added:</source>
        <translation>
            <numerusform>%n photo could not be added:</numerusform>
            <numerusform>%n photos could not be added:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s) in %1</source>
        <translation>
            <numerusform>%n new photo in %1</numerusform>
            <numerusform>%n new photos in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation>
            <numerusform>%n photo was here already.</numerusform>
            <numerusform>%n photos were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::PrintWriter</name>
    <message numerus="yes">
        <source>%1 · %n job(s)</source>
        <translation>
            <numerusform>%1 · %n job</numerusform>
            <numerusform>%1 · %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::RunChart</name>
    <message numerus="yes">
        <source>last %n run(s)</source>
        <translation>
            <numerusform>last %n run</numerusform>
            <numerusform>last %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::SettingsPage</name>
    <message numerus="yes">
        <source>%n person(s) sign in with a PIN.</source>
        <translation>
            <numerusform>%n person signs in with a PIN.</numerusform>
            <numerusform>%n people sign in with a PIN.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::SetupController</name>
    <message numerus="yes">
        <source>%n location(s)</source>
        <translation>
            <numerusform>%n location</numerusform>
            <numerusform>%n locations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::SyncPage</name>
    <message numerus="yes">
        <source>every %n min</source>
        <translation>
            <numerusform>every %n min</numerusform>
            <numerusform>every %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n s</source>
        <translation>
            <numerusform>every %n s</numerusform>
            <numerusform>every %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::TextFormat</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>in %n s</numerusform>
            <numerusform>in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h 30</source>
        <comment>an hour and a half, two hours and a half</comment>
        <translation>
            <numerusform>%n h 30</numerusform>
            <numerusform>%n h 30</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1</source>
        <comment>minutes after the hours: %1 in two digits, %n as a number</comment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::TodayPage</name>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n booking</numerusform>
            <numerusform>%n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to collect</source>
        <translation>
            <numerusform>%n to collect</numerusform>
            <numerusform>%n to collect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open issues</source>
        <translation>
            <numerusform>%n open issue</numerusform>
            <numerusform>%n open issues</numerusform>
        </translation>
    </message>
</context>
</TS>
