# A phone is set up: a password of its own, and what to scan, install or type.
$ relatum init > /dev/null && relatum device thunderbird | sed 's/[a-z2-9]\{5\}\(-[a-z2-9]\{5\}\)\{4\}/SECRET/'
Address   http://127.0.0.1:8480/dav/
User      me
Password  SECRET

1. Address Book, New Address Book, Add CardDAV Address Book: user name, and the address as location.
2. Give the password when it asks, and choose the books.
3. Calendar, New Calendar, On the Network: the same user and address.
This address works on this machine only. For a phone: --url https://HOST
The password is shown this once. Take it back with: relatum app-password revoke 0SAZPHY692W00

$ relatum device davx5 Ada\'s phone --url https://relatum.example | grep -c '█'
21

$ relatum device apple --url https://relatum.example:8443/ | grep -v Password
Address   https://relatum.example:8443/dav/
User      me
Profile   relatum.mobileconfig

1. Send the profile to the iPhone, iPad or Mac (AirDrop, or a mail to yourself) and open it.
2. Settings, General, VPN & Device Management: choose relatum, Install.
3. Then delete the profile's file: the password stands in it.
The password is shown this once. Take it back with: relatum app-password revoke 0SAZPHZTM9C00

$ grep -A1 -E 'HostName|Port|UseSSL|PrincipalURL|Username' relatum.mobileconfig | grep -v Password | tr -d '\n' | sed 's/--/\n/g'
<key>CardDAVHostName</key><string>relatum.example</string><key>CardDAVPort</key><integer>8443</integer><key>CardDAVUseSSL</key><true/><key>CardDAVPrincipalURL</key><string>/dav/principals/me/</string><key>CardDAVUsername</key><string>me</string>
<key>CalDAVHostName</key><string>relatum.example</string><key>CalDAVPort</key><integer>8443</integer><key>CalDAVUseSSL</key><true/><key>CalDAVPrincipalURL</key><string>/dav/principals/me/</string><key>CalDAVUsername</key><string>me</string>

$ relatum device apple --url https://relatum.example
relatum: relatum.mobileconfig is there already
Name another file, or say --force.
[6]

$ relatum app-password list
For          Opens            Made         Last used  Id
thunderbird  carddav, caldav  today 12:00  never      0SAZPHY692W00
Ada's phone  carddav, caldav  today 12:00  never      0SAZPHYG87G00
apple        carddav, caldav  today 12:00  never      0SAZPHZTM9C00

$ relatum device toaster
relatum: which kind? apple, davx5, thunderbird or other
Usage: relatum device KIND [NAME] [--url URL]
[2]

$ relatum device other --url ftp://x
relatum: "ftp://x" is no address of a server
Give https://HOST, as the device reaches it.
[3]

